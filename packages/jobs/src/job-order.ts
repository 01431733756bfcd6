/**
 * The job id of an event: the same for the same event, and in the order of the outbox.
 *
 * pg-boss orders the jobs of one key by (created, id), and a batch shares its `created`. A plain event id would
 * not do: it is made before its transaction has its turn. So the job id leads with the order of appending
 * (56 bits) and goes on with the end of the event's own id (72 bits). What is published twice has the same id,
 * and the queue drops it. Not with its head: each domain counts for itself, and ids that one process makes in one
 * millisecond begin alike, so that the events of two domains would be one job.
 */
export function jobIdOf(row: { readonly seq: string; readonly id: string }): string {
  const order = (BigInt(row.seq) & 0xffffffffffffffn).toString(16).padStart(14, '0')
  const hex = order + row.id.replaceAll('-', '').slice(-18)
  return [
    hex.slice(0, 8),
    hex.slice(8, 12),
    hex.slice(12, 16),
    hex.slice(16, 20),
    hex.slice(20),
  ].join('-')
}
