/** What is left, in words: "29 minutes", "1 minute", "less than a minute", "2 hours 5 minutes". */
export function remainingInWords(leftMs: number): string {
  if (leftMs <= 0) return 'no time'
  const minutes = Math.floor(leftMs / 60_000)
  if (minutes < 1) return 'less than a minute'
  if (minutes < 60) return count(minutes, 'minute')
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  return rest === 0 ? count(hours, 'hour') : `${count(hours, 'hour')} ${count(rest, 'minute')}`
}

function count(amount: number, noun: string): string {
  return `${amount} ${noun}${amount === 1 ? '' : 's'}`
}
