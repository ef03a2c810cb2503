/**
 * Runs in the offline page. Knows nothing outside itself: its source is written into the page. Without it all
 * chapters stand one under the other.
 */
export function play(): void {
  const chapters = [...document.querySelectorAll<HTMLElement>('.chapter')];
  const bar = document.querySelector<HTMLElement>('.bar');
  const progress = document.querySelector<HTMLProgressElement>('progress');
  const place = document.querySelector('.place');
  const black = document.querySelector<HTMLElement>('.black');
  const [previous, next] = document.querySelectorAll<HTMLButtonElement>('.bar button');
  if (!bar || !progress || !place || !black || !previous || !next || chapters.length === 0) return;

  // The opening page is 0, so that chapters have their own numbers; the closing page comes after them.
  const last = chapters.length - 1;
  let at = 0;

  // Steps by which a long caption's letters shrink until it fits; where none is enough, it scrolls.
  const mostSteps = 5;
  const shrink = () => {
    const chapter = chapters[at];
    const words = chapter?.querySelector<HTMLElement>('.words');
    if (!chapter || !words) return;
    for (let step = 0; step <= mostSteps; step++) {
      chapter.dataset.step = String(step);
      if (words.scrollHeight <= words.clientHeight + 1) return;
    }
  };

  const show = (wanted: number) => {
    at = Math.min(Math.max(wanted, 0), last);
    for (const [index, chapter] of chapters.entries()) chapter.hidden = index !== at;
    progress.value = at + 1;
    place.textContent = chapters[at]?.dataset.place ?? '';
    previous.disabled = at === 0;
    next.disabled = at === last;
    black.hidden = true;
    if (location.hash !== `#${at}`) location.replace(`#${at}`);
    chapters[at]?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
    scrollTo(0, 0);
    shrink();
  };
  const fromAddress = () => {
    const wanted = Number.parseInt(location.hash.slice(1), 10);
    show(Number.isNaN(wanted) ? at : wanted);
  };
  const toggleFullScreen = () =>
    document.fullscreenElement
      ? document.exitFullscreen()
      : document.documentElement.requestFullscreen().catch(() => undefined);

  const keys: Record<string, () => unknown> = {
    ArrowRight: () => show(at + 1),
    ArrowDown: () => show(at + 1),
    PageDown: () => show(at + 1),
    Enter: () => show(at + 1),
    ArrowLeft: () => show(at - 1),
    ArrowUp: () => show(at - 1),
    PageUp: () => show(at - 1),
    Backspace: () => show(at - 1),
    Home: () => show(0),
    End: () => show(last),
    n: () => {
      document.body.classList.toggle('with-notes');
      shrink();
    },
    b: () => {
      black.hidden = !black.hidden;
    },
    f: toggleFullScreen,
    Escape: () => {
      black.hidden = true;
    },
  };

  // Digits typed in quick succession are the number of one chapter; Enter ends it.
  let typed = '';
  let forget = 0;
  const endNumber = () => {
    clearTimeout(forget);
    typed = '';
  };
  const type = (digit: string) => {
    clearTimeout(forget);
    typed = (typed + digit).slice(-3);
    const wanted = Number(typed);
    if (wanted >= 1) show(Math.min(wanted, last - 1));
    forget = setTimeout(endNumber, 1400) as unknown as number;
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = event.target instanceof HTMLButtonElement;
    if (onButton && (event.key === ' ' || event.key === 'Enter')) return;
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
    const isOwn = key in keys || key === ' ' || key === '.' || /^\d$/.test(key);
    if (!isOwn) return;
    event.preventDefault();
    // On a black screen the first key only brings the picture back; B is the switch itself.
    if (!black.hidden && key !== 'b' && key !== '.') black.hidden = true;
    else if (key === ' ') show(at + (event.shiftKey ? -1 : 1));
    else if (key === '.') keys.b?.();
    else if (/^\d$/.test(key)) type(key);
    else if (key === 'Enter' && typed) endNumber();
    else keys[key]?.();
  });

  previous.addEventListener('click', () => show(at - 1));
  next.addEventListener('click', () => show(at + 1));
  black.addEventListener('click', () => {
    black.hidden = true;
  });
  addEventListener('hashchange', fromAddress);
  addEventListener('resize', shrink);

  let touch: { x: number; y: number } | null = null;
  document.addEventListener(
    'touchstart',
    ({ touches }) => {
      const [finger] = touches;
      touch = finger && touches.length === 1 ? { x: finger.clientX, y: finger.clientY } : null;
    },
    { passive: true },
  );
  document.addEventListener('touchend', ({ changedTouches }) => {
    const [finger] = changedTouches;
    if (!finger || !touch) return;
    const [right, down] = [finger.clientX - touch.x, finger.clientY - touch.y];
    if (Math.abs(right) > 48 && Math.abs(right) > 2 * Math.abs(down)) show(at - Math.sign(right));
    touch = null;
  });

  document.documentElement.classList.add('playing');
  progress.max = chapters.length;
  bar.hidden = false;
  fromAddress();
}
