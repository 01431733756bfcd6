import type { StatementFault } from './statement.ts'
import type { StatementFaultCode } from './statement-faults.ts'

const mostFaults = 1_000
const longestFound = 80

/** What is wrong with one file, as far as somebody would read it. */
export class FaultList {
  readonly faults: StatementFault[] = []

  /** @param found the text that is wrong; it is cut, and control characters are shown as spaces */
  add(place: string, code: StatementFaultCode, found: string | null = null): null {
    if (this.faults.length < mostFaults) {
      this.faults.push({ place, code, found: found === null ? null : shown(found) })
    }
    return null
  }
}

/** Cut by characters, so that none is halved. */
function shown(text: string): string {
  const plain = text.replace(/\p{Cc}/gu, ' ')
  return [...plain.slice(0, longestFound * 2)].slice(0, longestFound).join('')
}
