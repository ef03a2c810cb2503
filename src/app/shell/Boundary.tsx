import './shell.css';
import { Component, type ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useTell } from '../context.ts';
import { copyText } from '../take-away/clipboard.ts';

interface Props {
  /** What may fail, as a person calls it. */
  part: string;
  /** Another one is another thing to be shown: what failed before is tried again. */
  of?: unknown;
  /** The way out of what failed, where the rest cannot be reached beside it. */
  leave?: { label: string; act(): void };
  children: ComponentChildren;
}

/** Keeps a part that throws from taking the page with it: says so in its place, and offers to try again. */
export class Boundary extends Component<Props, { error: unknown; of: unknown }> {
  override state = { error: null as unknown, of: this.props.of };

  static override getDerivedStateFromError(error: unknown) {
    return { error };
  }

  static override getDerivedStateFromProps(props: Props, state: { of: unknown }) {
    return props.of === state.of ? null : { error: null, of: props.of };
  }

  override componentDidCatch(error: unknown) {
    // For the site's keeper: the page tells the person.
    console.error(error);
  }

  override render() {
    const { part, leave, children } = this.props;
    if (this.state.error === null) return children;
    return (
      <Failed
        part={part}
        error={this.state.error}
        tryAgain={() => this.setState({ error: null })}
        {...(leave && { leave })}
      />
    );
  }
}

function detailOf(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function Failed({
  part,
  error,
  tryAgain,
  leave,
}: {
  part: string;
  error: unknown;
  tryAgain: () => void;
  leave?: Props['leave'];
}) {
  const [copied, setCopied] = useState<boolean | null>(null);
  const t = useTell();
  const detail = `${window.location.href}\n${detailOf(error)}`;
  return (
    <div class="notice notice-error failed-part" role="alert">
      <p>{t('fault.part', { part })}</p>
      <div class="notice-actions">
        <button type="button" class="text-button" onClick={tryAgain}>
          {t('fault.tryAgain')}
        </button>
        {leave && (
          <button type="button" class="text-button" onClick={leave.act}>
            {leave.label}
          </button>
        )}
        <button type="button" class="text-button" onClick={async () => setCopied(await copyText(detail))}>
          {t('fault.copyDetail')}
        </button>
      </div>
      {copied !== null && (
        <p role="status">{copied ? t('fault.detailCopied') : <small>{detail.slice(0, 300)}</small>}</p>
      )}
    </div>
  );
}
