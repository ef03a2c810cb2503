import { useEffect, useRef } from 'preact/hooks';
import { type Command, commandOf } from './keys.ts';

/** How long after the last digit a jump starts by itself. */
const digitsMs = 1400;

/** Enter and Space press the button that has the focus; they do not turn the page then. */
function isMeantForButton(event: KeyboardEvent): boolean {
  const onButton =
    event.target instanceof Element && event.target.closest('button, a[href], select') !== null;
  return onButton && (event.key === 'Enter' || event.key === ' ');
}

/**
 * Takes every key while a briefing plays, before the map or a panel sees it. Digits gather to a number, which
 * `typed` is told, and `jump` once it is whole.
 */
export function useStageKeys(
  run: (command: Exclude<Command, { kind: 'digit' | 'enter' }>) => void,
  typed: (digits: string) => void,
  jump: (chapter: number) => void,
) {
  const latest = useRef({ run, typed, jump });
  latest.current = { run, typed, jump };

  useEffect(() => {
    let digits = '';
    let timer: number | undefined;

    function finish() {
      window.clearTimeout(timer);
      const chapter = Number(digits);
      digits = '';
      latest.current.typed('');
      if (chapter > 0) latest.current.jump(chapter);
    }

    function take(event: KeyboardEvent) {
      const command = commandOf(event);
      if (!command || isMeantForButton(event)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (command.kind === 'digit') {
        digits = (digits + command.digit).slice(-3);
        latest.current.typed(digits);
        window.clearTimeout(timer);
        timer = window.setTimeout(finish, digitsMs);
      } else if (command.kind === 'enter') {
        if (digits) finish();
        else latest.current.run({ kind: 'next' });
      } else if (command.kind === 'leave' && digits) {
        digits = '';
        finish();
      } else latest.current.run(command);
    }
    window.addEventListener('keydown', take, { capture: true });
    return () => {
      window.clearTimeout(timer);
      window.removeEventListener('keydown', take, { capture: true });
    };
  }, []);
}
