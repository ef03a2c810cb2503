import './ui.css';
import type { ComponentChildren } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { Glyph } from './Glyph.tsx';

/** A button that opens a small panel under itself; Escape, a click elsewhere and leaving it by Tab close it. */
export function Dropdown({
  label,
  buttonClass,
  children,
}: {
  label: ComponentChildren;
  buttonClass: string;
  children: (close: () => void) => ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();

  useEffect(() => {
    if (!isOpen) return;
    function leave(event: Event) {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    }
    document.addEventListener('pointerdown', leave);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('pointerdown', leave);
      document.removeEventListener('focusin', leave);
    };
  }, [isOpen]);

  function close() {
    setOpen(false);
    button.current?.focus();
  }

  return (
    <div
      class="dropdown"
      ref={root}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || !isOpen) return;
        // Escape closes one thing at a time.
        event.stopPropagation();
        close();
      }}
    >
      <button
        ref={button}
        type="button"
        class={buttonClass}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
        <Glyph glyph="more" sizePx={14} />
      </button>
      {isOpen && (
        <div class="panel dropdown-panel" id={id}>
          {children(close)}
        </div>
      )}
    </div>
  );
}
