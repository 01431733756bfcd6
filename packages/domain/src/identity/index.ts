export { sessionIdleSeconds } from './adapters/config.ts'
export * from './contract.ts'
export * from './use-cases/accept-invitation.ts'
export { authenticateSession, isSessionAlive } from './use-cases/authenticate-session.ts'
export { changePassword } from './use-cases/change-password.ts'
export * from './use-cases/change-status.ts'
export {
  listSessions,
  revokeAllSessions,
  revokeSession,
  signOut,
} from './use-cases/end-sessions.ts'
export { findPayee } from './use-cases/find-payee.ts'
export {
  getContact,
  getCustomerSummary,
  getDisplayNames,
  getProfile,
} from './use-cases/get-profile.ts'
export { type ApiCaller, authenticateToken, issueToken } from './use-cases/issue-token.ts'
export * from './use-cases/list-staff.ts'
export * from './use-cases/manage-api-keys.ts'
export * from './use-cases/manage-staff.ts'
export * from './use-cases/manage-totp.ts'
export { mintLink } from './use-cases/mint-link.ts'
export { registerCustomer } from './use-cases/register-customer.ts'
export { registerCustomerOnce } from './use-cases/register-customer-once.ts'
export { requestPasswordReset, resetPassword } from './use-cases/reset-password.ts'
export { getCustomer, searchCustomers } from './use-cases/search-customers.ts'
export { type SignedIn, signIn } from './use-cases/sign-in.ts'
export * from './use-cases/support-customer.ts'
export { sweepIdentity } from './use-cases/sweep-identity.ts'
export { unsafeBootstrapStaff } from './use-cases/unsafe-bootstrap-staff.ts'
export { updateProfile } from './use-cases/update-profile.ts'
export { resendVerification, verifyEmail } from './use-cases/verify-email.ts'
