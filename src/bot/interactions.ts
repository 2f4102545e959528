/** Events seen, so that a repeated delivery does nothing twice. */
export interface InteractionStore {
  /**
   * Notes that an event is being dealt with; false when it was seen before.
   * One whose work began over a minute ago and never ended (a crash) counts as new.
   */
  begin(eventKey: string, at: Date): Promise<boolean>;
  /** It is done: it will not be done again. */
  done(eventKey: string): Promise<void>;
  /** It failed: a repeated delivery may try again. */
  failed(eventKey: string): Promise<void>;
}
