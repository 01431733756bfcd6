import { type DestinationStream, type Logger, type LoggerOptions, multistream, pino } from 'pino'
import { correlationFields } from './correlation.ts'
import { openLogFile } from './log-file.ts'
import { redactText, redactValue } from './redact.ts'

const serviceName = process.env.SERVICE_NAME ?? 'corridor'

function asFields(value: unknown): Record<string, unknown> {
  const clean = redactValue(value)
  return typeof clean === 'object' && clean !== null ? { ...clean } : {}
}

const options: LoggerOptions = {
  base: { service: serviceName },
  timestamp: () => `,"time":"${new Date().toISOString()}"`,
  mixin: correlationFields,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: (error) => error },
  hooks: {
    // Before pino sees it: fields, messages, their arguments and errors lose what must not be logged.
    logMethod([first, message, ...rest], method) {
      const others = rest.map((item) => redactValue(item))
      const text = typeof message === 'string' ? redactText(message) : undefined
      if (typeof first === 'string') {
        const inserts = message === undefined ? others : [redactValue(message), ...others]
        Reflect.apply(method, this, [redactText(first), ...inserts])
      } else if (first instanceof Error) {
        method.apply(this, [
          { err: redactValue(first) },
          text ?? redactText(first.message),
          ...others,
        ])
      } else {
        method.apply(this, [redactValue(first), text, ...others])
      }
    },
  },
}

/** A logger that writes redacted JSON lines to these streams. Processes use `logger`; tests bring their own stream. */
export function createLogger(streams: readonly DestinationStream[], level = 'info'): Logger {
  const root = pino(
    { ...options, level },
    multistream(streams.map((stream) => ({ stream, level: 'trace' as const }))),
  )
  // Bindings of a child pass none of pino's hooks; children inherit this.
  const { child } = root
  const redactedChild: typeof child = function redactedChild(
    this: unknown,
    bindings,
    childOptions,
  ) {
    return Reflect.apply(child, this, [asFields(bindings), childOptions])
  }
  root.child = redactedChild
  return root
}

function openStreams(): DestinationStream[] {
  const streams: DestinationStream[] = [pino.destination({ dest: 1, sync: true })]
  if (process.env.LOG_DIR) streams.push(openLogFile(process.env.LOG_DIR, serviceName))
  return streams
}

// One per process, although Next bundles a second copy of this module.
const loggerKey = Symbol.for('corridor.logger')
const holder: typeof globalThis & { [loggerKey]?: Logger } = globalThis
const processLogger = holder[loggerKey] ?? createLogger(openStreams(), process.env.LOG_LEVEL)
holder[loggerKey] = processLogger

/** The process's logger: JSON lines on standard output, and in LOG_DIR where that is set, at LOG_LEVEL (info). */
export const logger: Logger = processLogger
