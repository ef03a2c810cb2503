import { languages } from '../../model/language.ts';
import { tell } from '../../model/messages/messages.ts';
import { askForLateFiles } from './fetch-file.ts';

/** Said over the page that needs no script while plan.json does not come. */
export function LatePlan() {
  return (
    <div class="faults late-plan" role="alert">
      <div class="notice notice-warning">
        {languages.map((language) => (
          <p key={language} lang={language === 'zh' ? 'zh-CN' : 'en'}>
            {tell(language, 'fault.latePlan')}
          </p>
        ))}
        <button type="button" class="text-button" onClick={askForLateFiles}>
          {languages.map((language) => tell(language, 'fault.askAgain')).join(' · ')}
        </button>
      </div>
    </div>
  );
}
