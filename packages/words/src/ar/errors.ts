import type { errors as English } from '../en/errors.ts'
import type { Translation } from '../translation.ts'
import { audit } from './errors/audit.ts'
import { beneficiaries } from './errors/beneficiaries.ts'
import { compliance } from './errors/compliance.ts'
import { door } from './errors/door.ts'
import { fx } from './errors/fx.ts'
import { identity } from './errors/identity.ts'
import { kyc } from './errors/kyc.ts'
import { ledger } from './errors/ledger.ts'
import { notifications } from './errors/notifications.ts'
import { payments } from './errors/payments.ts'
import { reconciliation } from './errors/reconciliation.ts'
import { reporting } from './errors/reporting.ts'
import { support } from './errors/support.ts'
import { transfers } from './errors/transfers.ts'
import { wallets } from './errors/wallets.ts'

export const errors: Translation<typeof English> = {
  door,
  audit,
  beneficiaries,
  compliance,
  fx,
  identity,
  kyc,
  ledger,
  notifications,
  payments,
  reconciliation,
  reporting,
  support,
  transfers,
  wallets,
}
