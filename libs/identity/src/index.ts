export { IdentityDesk, IdentityHousekeeping, type DeskOptions } from './desk.js';
export { AttemptLimit, type Limit } from './attempt-limit.js';
export { safeReturnTo } from './return-to.js';
export { OwnAddresses, PROVIDER_PATH } from './own-addresses.js';
export { hashOf, isSame, newSecret } from './secret.js';
export { csrfTokenOf, SessionsPg, type Session, type SessionTimes } from './sessions/sessions.pg.js';
export { ATTEMPT_LIVES_MS, AttemptsPg } from './sign-in/attempts.pg.js';
export { OpenIdClient, SignInFailed } from './sign-in/open-id-client.js';
export { ServiceAccountsPg, type NewServiceAccount, type ServiceAccount } from './services/service-accounts.pg.js';
export {
  IssuerUnreachable,
  TOKEN_FAULTS,
  TokenRefused,
  TokenVerifier,
  type TokenFault,
} from './tokens/token-verifier.js';
export { OWN_ISSUER, type TrustedIssuer } from './tokens/trusted-issuer.js';
export { API_SCOPE, DOCS_CLIENT } from './provider/clients.js';
export type { EmbeddedProvider } from './provider/embedded-provider.js';
export { readOwnKeys, type OwnKeys } from './provider/own-keys.js';
export { signOwnToken } from './tokens/sign-own-token.js';
