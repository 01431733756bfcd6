import * as beneficiaries from '@corridor/domain/beneficiaries/events'
import * as compliance from '@corridor/domain/compliance/events'
import * as fx from '@corridor/domain/fx/events'
import * as identity from '@corridor/domain/identity/events'
import * as kyc from '@corridor/domain/kyc/events'
import * as ledger from '@corridor/domain/ledger/events'
import * as payments from '@corridor/domain/payments/events'
import * as support from '@corridor/domain/support/events'
import * as transfers from '@corridor/domain/transfers/events'
import * as wallets from '@corridor/domain/wallets/events'
import type { Reaction } from '@corridor/kernel/event'
import { reconciliationReactions } from './reconciliation-reactions.ts'
import {
  byStaff,
  customer,
  ofCheck,
  ofDeposit,
  ofPayout,
  ofRecipient,
  ofTransfer,
  ofWallet,
  own,
  record,
  staff,
  system,
} from './record-reactions.ts'

/** Who changed a user's status, approved a check, moved a transfer, or caused money to move. */
export const reactsTo: Reaction[] = [
  own(identity.userRegistered),
  record(identity.userRegistrationRepeated, (p) => ({
    actor: system('anonymous'),
    about: [p.customerId],
  })),
  byStaff(identity.userVerificationRequested),
  own(identity.userEmailVerified),
  record(identity.userSignedIn, (p) => ({
    actor: customer(p.customerId),
    about: [p.customerId, p.sessionId],
    reason: p.how,
  })),
  record(identity.userLocked, (p) => ({ actor: system('sign-in'), about: [p.customerId] })),
  byStaff(identity.userUnlocked),
  own(identity.userPasswordChanged),
  byStaff(identity.userPasswordResetRequested),
  record(identity.userTotpChanged, (p) => ({
    actor: customer(p.customerId),
    about: [p.customerId],
    reason: p.change,
  })),
  record(identity.userProfileUpdated, (p) => ({
    actor: customer(p.customerId),
    about: [p.customerId],
    reason: p.fields.join(', '),
  })),
  own(identity.userLanguageChanged),
  record(identity.userStatusChanged, (p) => ({
    actor: p.by,
    about: [p.customerId],
    reason: `${p.from} -> ${p.to}: ${p.reason}`,
  })),
  byStaff(identity.userLiftRequested),
  record(identity.userSessionsRevoked, (p) => ({
    actor: p.by,
    about: [p.customerId],
    reason: p.reason ? `${p.why}: ${p.reason}` : p.why,
  })),
  record(identity.apiKeyCreated, (p) => ({
    actor: customer(p.customerId),
    about: [p.apiKeyId, p.customerId],
    reason: p.scopes.join(', '),
  })),
  record(identity.apiKeyRevoked, (p) => ({ actor: p.by, about: [p.apiKeyId, p.customerId] })),
  record(identity.recoveryChanged, (p) => ({
    actor: p.by,
    about: [p.customerId, p.recoveryId],
    reason: p.reason ? `${p.state}: ${p.reason}` : p.state,
  })),
  record(identity.apiKeysEnded, (p) => ({
    actor: p.by,
    about: [p.customerId, ...p.apiKeyIds],
    reason: p.why,
  })),
  record(identity.apiKeyExpiring, (p) => ({
    actor: system('identity'),
    about: [p.apiKeyId, p.customerId],
  })),
  record(identity.staffChanged, (p) => ({
    actor: p.by,
    about: [p.staffId],
    reason: `${p.change} (${p.roles.join(', ')})${p.proposedBy ? `, asked for by ${p.proposedBy}` : ''}${p.reason ? `: ${p.reason}` : ''}`,
  })),
  record(identity.staffChangeProposed, (p) => ({
    actor: p.by,
    about: [p.proposalId, p.staffId],
    reason: `${p.kind} (${p.roles.join(', ')}): ${p.reason}`,
  })),
  record(identity.staffProposalSettled, (p) => ({
    actor: p.by,
    about: [p.proposalId, p.staffId],
    reason: `${p.outcome} (${p.kind})`,
  })),
  record(identity.staffLanguageChanged, (p) => ({ actor: staff(p.staffId), about: [p.staffId] })),
  record(identity.staffSignedIn, (p) => ({
    actor: staff(p.staffId),
    about: [p.staffId, p.sessionId],
  })),

  ofCheck(kyc.kycSubmitted, 'customer'),
  ofCheck(kyc.kycDocumentUploaded, 'customer'),
  ofCheck(kyc.kycReferred, 'system'),
  ofCheck(kyc.kycOverdue, 'system'),
  ofCheck(kyc.kycApproved, 'system'),
  ofCheck(kyc.kycRefused, 'system'),
  ofCheck(kyc.kycMoreRequested, 'system'),
  record(kyc.kycRecoveryProofDecided, (p) => ({
    actor: p.by,
    about: [p.checkId, p.recoveryId, p.customerId],
    reason: `${p.isProven ? 'proven' : 'not proven'}: ${p.reasonCode}`,
  })),
  record(kyc.kycClaimed, (p) => ({ actor: staff(p.staffId), about: [p.checkId] })),

  record(compliance.riskDecided, (p) => ({
    actor: system('compliance'),
    about: [p.assessmentId, p.transferId],
    reason: p.verdict,
  })),
  record(compliance.suspiciousActivityFlagged, (p) => ({
    actor: system('compliance'),
    about: [p.alertId, p.transferId, p.customerId],
    reason: p.level,
  })),
  record(compliance.alertClaimed, (p) => ({
    actor: staff(p.by),
    about: [p.alertId],
    reason: p.from === null ? undefined : `from ${p.from}`,
  })),
  record(compliance.alertDecided, (p) => ({
    actor: staff(p.decidedBy),
    about: [p.alertId, p.transferId],
    reason: `${p.decision}: ${p.reasonCode}`,
  })),
  record(compliance.alertClosed, (p) => ({
    actor: staff(p.closedBy),
    about: [p.alertId, p.transferId],
    reason: `close: ${p.reasonCode}`,
  })),
  record(compliance.alertClearingRequested, (p) => ({
    actor: staff(p.by),
    about: [p.alertId, p.transferId],
  })),
  record(compliance.nameRememberingRequested, (p) => ({
    actor: staff(p.by),
    about: [p.alertId, p.customerId],
  })),
  record(compliance.nameRemembered, (p) => ({
    actor: staff(p.by),
    about: [p.alertId, p.customerId],
    reason: `until ${p.until.slice(0, 10)}, asked for by ${p.requestedBy}`,
  })),
  record(compliance.nameForgotten, (p) => ({
    actor: staff(p.by),
    about: [p.alertId, p.customerId],
    reason: p.reason,
  })),
  record(compliance.alertWithdrawn, (p) => ({
    actor: system('compliance'),
    about: [p.alertId, p.transferId],
    reason: `withdraw: ${p.reasonCode}`,
  })),
  record(compliance.alertOverdue, (p) => ({ actor: system('compliance'), about: [p.alertId] })),
  record(compliance.blockListChanged, (p) => ({
    actor: staff(p.by),
    about: [{ entityType: 'block-list-entry', entityId: p.entryId }],
    reason: p.reason ? `${p.change}: ${p.reason}` : p.change,
  })),
  record(compliance.sanctionListImported, (p) => ({
    actor: system('compliance'),
    about: [{ entityType: 'sanction-list', entityId: p.list }],
    reason: p.version,
  })),

  ofTransfer(transfers.transferCreated, 'customer'),
  ofTransfer(transfers.transferFunded, 'system'),
  ofTransfer(transfers.transferHeldForReview, 'system'),
  ofTransfer(transfers.transferProcessing, 'system'),
  ofTransfer(transfers.transferConverted, 'system'),
  ofTransfer(transfers.transferPaidOut, 'system'),
  ofTransfer(transfers.transferCompleted, 'system'),
  ofTransfer(transfers.transferFailed, 'system'),
  ofTransfer(transfers.transferCancelled, 'customer'),
  ofTransfer(transfers.transferBounced, 'system'),
  ofTransfer(transfers.transferRefunded, 'system'),

  ofWallet(wallets.walletOpened),
  ofWallet(wallets.walletFrozen),
  ofWallet(wallets.walletUnfrozen),
  ofWallet(wallets.walletClosed),

  record(ledger.ledgerTransferPosted, (p) => ({
    actor: system('ledger'),
    about: [p.ledgerTransferId, p.reference],
    reason: p.code,
  })),
  record(ledger.ledgerHoldPlaced, (p) => ({
    actor: system('ledger'),
    about: [p.holdId, p.reference],
    reason: p.code,
  })),
  record(ledger.ledgerHoldVoided, (p) => ({
    actor: system('ledger'),
    about: [p.holdId, p.reference],
    reason: `${p.code}: ${p.reason}`,
  })),
  record(ledger.ledgerAccountFlagsChanged, (p) => ({
    actor: system('ledger'),
    about: [p.accountId],
    reason: `frozen ${p.isFrozen}, closed ${p.isClosed}`,
  })),
  record(ledger.ledgerAccountLimitsChanged, (p) => ({
    actor: system('ledger'),
    about: [p.accountId],
    reason: `floor ${p.floor?.amount ?? 'none'}, ceiling ${p.ceiling?.amount ?? 'none'}`,
  })),

  ofDeposit(payments.paymentSettled),
  ofDeposit(payments.paymentHeldBack),
  ofDeposit(payments.paymentFailed),
  ofDeposit(payments.paymentReturned),
  ofDeposit(payments.paymentReversed),
  ofPayout(payments.payoutSent),
  ofPayout(payments.payoutCompleted),
  ofPayout(payments.payoutFailed),
  ofPayout(payments.payoutBounced),
  record(payments.paymentMethodSaved, (p) => ({
    actor: customer(p.customerId),
    about: [p.paymentMethodId],
  })),
  record(payments.paymentMethodRemoved, (p) => ({
    actor: customer(p.customerId),
    about: [p.paymentMethodId],
  })),
  record(payments.paymentExceptionOpened, (p) => ({
    actor: system('payments'),
    about: [p.exceptionId],
    reason: p.kind,
  })),
  record(payments.paymentExceptionClaimed, (p) => ({
    actor: staff(p.by),
    about: [p.exceptionId],
    reason: p.from === null ? undefined : `from ${p.from}`,
  })),
  record(payments.paymentExceptionOverdue, (p) => ({
    actor: system('payments'),
    about: [p.exceptionId],
  })),
  record(payments.paymentExceptionResolved, (p) => ({
    actor: staff(p.resolvedBy),
    about: [p.exceptionId, ...[p.depositId, p.ledgerTransferId].filter((id) => id !== null)],
    reason: p.resolution,
  })),

  record(support.supportMessageReceived, (p) => ({
    actor: customer(p.customerId),
    about: [p.threadId],
  })),
  record(support.supportAnswered, (p) => ({ actor: staff(p.staffId), about: [p.threadId] })),
  record(support.supportClaimed, (p) => ({ actor: staff(p.by), about: [p.threadId] })),
  record(support.supportHandedOver, (p) => ({
    actor: staff(p.by),
    about: [p.threadId],
    reason: `to ${p.to}`,
  })),
  record(support.supportClosed, (p) => ({ actor: staff(p.by), about: [p.threadId] })),
  record(support.supportOverdue, (p) => ({ actor: system('support'), about: [p.threadId] })),
  record(support.supportNoteAdded, (p) => ({
    actor: staff(p.staffId),
    about: [p.customerId, p.noteId],
  })),

  ofRecipient(beneficiaries.recipientCreated),
  ofRecipient(beneficiaries.recipientReplaced),
  ofRecipient(beneficiaries.recipientDeactivated),

  record(fx.ratesImported, (p) => ({
    actor: system('fx'),
    about: [{ entityType: 'rate-source', entityId: p.source }],
    reason: p.newestDate,
  })),

  ...reconciliationReactions,
]
