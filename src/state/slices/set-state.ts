/** Changes a part of the state; a slice sees of it what it reads and writes. */
export type SetState<Part> = (change: Partial<Part> | ((state: Part) => Partial<Part>)) => void;
