import { recordDay } from '../../state/progress.ts';
import { withoutSites } from '../../state/selectors.ts';
import { useApp, useTell } from '../context.ts';

/** Where what is told of progress comes from and as of when; and of how many projects nobody has looked yet. */
export function RecordNote() {
  const date = useApp(recordDay);
  const unread = useApp(
    ({ plan }) => withoutSites(plan.projects).filter(({ progress }) => progress === null).length,
  );
  const hasOwn = useApp(({ ownSheet }) => ownSheet !== null);
  const t = useTell();
  return (
    <small class="record-note">
      {t('progress.caption', { date })}
      {hasOwn && t('progress.withOwn')}
      {unread > 0 && t('progress.unreadCount', { n: unread })}
    </small>
  );
}
