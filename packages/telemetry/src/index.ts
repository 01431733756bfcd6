export type { Logger } from 'pino'
export { collectWhenIdle } from './collect-when-idle.ts'
export {
  correlationIdFrom,
  currentCorrelationId,
  newCorrelationId,
  noteOutcome,
  withCorrelation,
} from './correlation.ts'
export { type LogLine, readLogLines } from './log-file.ts'
export { logger } from './logger.ts'
export {
  count,
  gauge,
  type Labels,
  observeEventLag,
  observeQueueDepth,
  recordJob,
  recordRequest,
} from './metrics.ts'
export { observed } from './provider-calls.ts'
export { isSensitiveKey, redacted, redactText, redactValue } from './redact.ts'
export { nameSourcesInTraces } from './source-traces.ts'
export { startTelemetry, type Telemetry } from './start-telemetry.ts'
