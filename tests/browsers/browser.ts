/** A window of a browser that is driven from outside, however it is spoken to. */
export interface WalkedPage {
  /** As the browser names itself, with its version. */
  version: string;
  open(url: string): Promise<void>;
  /** Runs the source of a function with no arguments in the page; what it returns comes back as JSON. */
  evaluate(source: string): Promise<unknown>;
  screenshot(file: string): Promise<void>;
  close(): Promise<void>;
}

export const windowPx = { width: 1280, height: 800 };
