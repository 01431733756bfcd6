import { parseArgs } from 'node:util'
import { sayFailure } from '@corridor/api/saying/failures'
import { closeAllDomains } from '@corridor/db/domain-database'
import { mintInvitation, unsafeInviteAdministrator } from '@corridor/domain/identity'
import type { Result } from '@corridor/kernel/result'
import { defaultLocale } from '@corridor/words/languages'
import { chooseDatabase } from '../product/choose-database.ts'
import { stopEverything, stopOnSignals } from '../product/lifecycle.ts'
import { paint, printLine } from '../terminal.ts'

const usage = `Usage: npm run staff:first -- --email you@company.example --name "Your Name"
       npm run staff:first -- --second --email colleague@company.example --name "Their Name"`

function readWords(words: readonly string[]) {
  const options = {
    email: { type: 'string' },
    name: { type: 'string' },
    second: { type: 'boolean' },
  } as const
  const { values } = parseArgs({ args: [...words], options })
  const { email, name, second: isSecond = false } = values
  return email && name ? ({ email, name, which: isSecond ? 'second' : 'first' } as const) : null
}

/** The value, or the failure's sentence printed. */
function told<T>(result: Result<T>): T | null {
  if (result.ok) return result.value
  printLine(paint('red', sayFailure(defaultLocale, result.error).message))
  return null
}

/**
 * Makes the first administrator of a deployment and prints the link that completes the account: once, for 72 hours.
 * With --second makes the other one that a deployment needs; that link goes by mail. Exit code 1 when refused.
 */
export async function run(words: readonly string[]): Promise<number> {
  const wanted = readWords(words)
  if (!wanted) {
    printLine(usage)
    return 1
  }
  stopOnSignals()
  try {
    await chooseDatabase()
    const { ADMIN_URL: adminUrl } = process.env
    if (!adminUrl) {
      printLine(paint('red', 'ADMIN_URL is not set: it says where the link leads.'))
      return 1
    }
    const made = told(await unsafeInviteAdministrator(wanted))
    if (!made) return 1
    if (wanted.which === 'second') {
      printLine(`An invitation for ${wanted.email} goes by mail as soon as the worker runs.`)
      return 0
    }
    const invitation = told(await mintInvitation(made.staffId))
    if (!invitation) return 1
    const link = new URL('/accept-invitation', adminUrl)
    link.searchParams.set('token', invitation.token)
    printLine(
      `The first administrator is ${invitation.name}, ${invitation.email}. Open this link once, by`,
    )
    printLine(`${invitation.expiresAt}, and set up a password and an authenticator app:`)
    printLine(link.href)
    printLine(
      'Whoever opens it first becomes the administrator. Running this again makes another and ends this one.',
    )
    return 0
  } finally {
    await closeAllDomains()
    await stopEverything()
  }
}
