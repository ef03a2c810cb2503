import { useEffect, useState } from 'preact/hooks';
import { useApp, useTell } from '../context.ts';
import { Glyph } from '../ui/Glyph.tsx';

/** Reads a text aloud, and stops; there only where the browser has speech. */
export function ReadAloud({ text }: { text: string }) {
  const language = useApp((state) => state.language);
  const [isSpeaking, setSpeaking] = useState(false);
  const t = useTell();

  useEffect(() => () => window.speechSynthesis?.cancel(), []);

  if (!('speechSynthesis' in window)) return null;

  function toggle() {
    window.speechSynthesis.cancel();
    if (isSpeaking) {
      setSpeaking(false);
      return;
    }
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.lang = language === 'zh' ? 'zh-CN' : 'en';
    utterance.onend = () => setSpeaking(false);
    utterance.onerror = () => setSpeaking(false);
    setSpeaking(true);
    window.speechSynthesis.speak(utterance);
  }

  return (
    <button
      type="button"
      class="icon-button"
      aria-label={t(isSpeaking ? 'panel.stopReading' : 'panel.readAloud')}
      aria-pressed={isSpeaking}
      onClick={toggle}
    >
      <Glyph glyph="speak" sizePx={18} />
    </button>
  );
}
