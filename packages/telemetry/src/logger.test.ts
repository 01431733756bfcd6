import { describe, expect, it } from 'vitest'
import { noteOutcome, withCorrelation } from './correlation.ts'
import { createLogger } from './logger.ts'

const canaries = {
  password: 'canary-password-1',
  newPassword: 'canary-password-2',
  accessToken: 'canary-token',
  clientSecret: 'canary-secret',
  'set-cookie': 'canary-cookie',
  Authorization: 'Bearer canary-bearer',
  iban: 'DE89370400440532013000',
  accountNumber: '31926819',
  account_number: '31926820',
  email: 'canary@example.com',
  phone: '+447911123456',
  totpSecret: 'JBSWY3DPEHPK3PXP',
  recoveryCodes: ['canary-recovery'],
  cardNumber: '4242424242424242',
  cvc: 'canary-cvc',
}
const secrets = Object.values(canaries).flat()

function capture() {
  const lines: string[] = []
  return { lines, log: createLogger([{ write: (line: string) => void lines.push(line) }]) }
}

function expectClean(lines: readonly string[]) {
  expect(lines.length).toBeGreaterThan(0)
  for (const secret of secrets) expect(lines.join('')).not.toContain(secret)
  for (const line of lines) expect(() => JSON.parse(line)).not.toThrow()
}

describe('logger', () => {
  it('redacts by field name at any depth, in arrays, errors and child bindings', () => {
    const { lines, log } = capture()
    log.info(canaries, 'flat')
    log.info({ body: { user: { deep: [canaries] } } }, 'nested')
    log.child(canaries).warn('child')
    log.error({ err: Object.assign(new Error('boom'), canaries) }, 'error field')
    log.error(Object.assign(new Error('boom', { cause: canaries }), canaries))
    expectClean(lines)
    expect(lines.join('')).toContain('[redacted]')
  })

  it('redacts free text: messages, arguments, error messages and stacks', () => {
    const { lines, log } = capture()
    log.info('mail to canary@example.com from DE89370400440532013000')
    log.info('iban DE89 3704 0044 0532 0130 00 card 4242 4242 4242 4242')
    log.info({ note: 'card 4242424242424242' }, 'sent to %s', 'canary@example.com')
    log.error(new Error('no user canary@example.com with Bearer canary-bearer'))
    log.info({ url: 'https://x.test/verify?token=canary-token&a=1' }, 'link')
    log.info('otpauth://totp/x?secret=JBSWY3DPEHPK3PXP')
    expectClean(lines)
    expect(lines.join('')).not.toContain('3704 0044')
    expect(lines.join('')).not.toContain('4242 4242')
  })

  it('leaves out where Postgres repeats the content of a row, and keeps what the rule is called', () => {
    const { lines, log } = capture()
    const violation = Object.assign(new Error('new row violates check constraint'), {
      code: '23514',
      constraint: 'transfer_reference_check',
      detail: 'Failing row contains (canary-row, 100, rent of March).',
      where: 'PL/pgSQL function store(text) with canary-row',
      internalQuery: "INSERT INTO handle VALUES ('canary-row')",
    })
    log.error({ err: violation }, 'a field')
    log.error(violation)
    log.error(new Error('around it', { cause: violation }))
    expect(lines).toHaveLength(3)
    for (const line of lines) {
      expect(line).not.toContain('canary-row')
      expect(line).toContain('transfer_reference_check')
    }
  })

  it('keeps what a reader needs: ids, amounts, messages, the stack', () => {
    const { lines, log } = capture()
    log.info({ transferId: 'tr_01k9zzzzzzzzzzzzzzzzzzzzzz', amount: '1234567890123.45' }, 'sent')
    log.error(new Error('boom'))
    const [first, second] = lines.map((line) => JSON.parse(line))
    expect(first).toMatchObject({
      level: 'info',
      msg: 'sent',
      transferId: 'tr_01k9zzzzzzzzzzzzzzzzzzzzzz',
      amount: '1234567890123.45',
    })
    expect(second.msg).toBe('boom')
    expect(second.err.stack).toContain('logger.test.ts')
  })

  it('keeps the facts of an error, not the objects that a driver hangs on it', () => {
    const { lines, log } = capture()
    const client = { connectionParameters: { host: 'db.internal' } }
    log.warn({ err: Object.assign(new Error('lost'), { code: '57P01', client }) }, 'connection')
    expect(JSON.parse(lines[0] ?? '{}').err).toMatchObject({ message: 'lost', code: '57P01' })
    expect(lines[0]).not.toContain('db.internal')
  })

  it('writes values that JSON cannot hold', () => {
    const { lines, log } = capture()
    const circle: Record<string, unknown> = { minor: 12n, bytes: new Uint8Array(3) }
    circle.self = circle
    log.info(circle, 'odd')
    expect(JSON.parse(lines.join(''))).toMatchObject({ minor: '12', bytes: '[3 bytes]' })
  })

  it('carries the correlation id and the outcome of its request across awaits', async () => {
    const { lines, log } = capture()
    await Promise.all(
      ['corr-aaaaaaaa', 'corr-bbbbbbbb'].map((id) =>
        withCorrelation(id, async () => {
          await new Promise((resolve) => setTimeout(resolve, 2))
          log.info(id)
          noteOutcome('transfers.quote-expired')
          await Promise.resolve()
          log.info(id)
        }),
      ),
    )
    log.info('outside')
    const parsed = lines.map((line) => JSON.parse(line))
    expect(parsed).toHaveLength(5)
    for (const line of parsed.slice(0, 4)) expect(line.correlationId).toBe(line.msg)
    expect(parsed.filter((line) => line.outcome === 'transfers.quote-expired')).toHaveLength(2)
    expect(parsed[4]).not.toHaveProperty('correlationId')
  })
})
