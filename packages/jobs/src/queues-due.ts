import { randomUUID } from 'node:crypto'

/** Channel on which who has put jobs into queues says so to other workers. */
export const dueChannel = 'corridor_queues_due'

const self = randomUUID()

/** A notice of ours: who we are, and which queues have work now. */
export function dueNotice(queues: Iterable<string>): string {
  return [self, ...queues].join(' ')
}

/** The queues of a notice; none where it is our own, which we know of already. */
export function queuesOf(payload: string): string[] {
  const [from, ...queues] = payload.split(' ')
  return from === self ? [] : queues
}
