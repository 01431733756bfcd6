/** Less is noise. */
const noticeableMs = 1
/** So many batches in a row that waited for nobody end the crowd. */
const patience = 8
/**
 * What one that waited counts for. More than one that did not: of two that are under way only the first has others
 * before it, and the second follows it at once.
 */
const weight = 3

/**
 * Whether other processes post to the same ledger, judged by how long this one's batches wait for their turn. Its own
 * batches wait for each other too, from when one was sent until the answer of the one before came: only more counts.
 */
export class Crowding {
  #answeredAt = 0
  #waits = 0

  get isCrowded(): boolean {
    return this.#waits >= patience
  }

  /** @param sentAt of a batch that was answered now, in ms of `performance.now()`; @param waitedMs for its turn */
  note(sentAt: number, waitedMs: number): void {
    const ownMs = Math.max(0, this.#answeredAt - sentAt)
    this.#answeredAt = performance.now()
    const change = waitedMs - ownMs > noticeableMs ? weight : -1
    this.#waits = Math.min(2 * patience, Math.max(0, this.#waits + change))
  }
}
