import { randomInt } from 'node:crypto'
import { foldText } from '../search-text.ts'
import { handlePattern } from './contract.ts'

// Names that would let their owner pass for us, or that collide with our own addresses.
const reservedWords = [
  'about',
  'abuse',
  'account',
  'accounts',
  'activity',
  'admin',
  'administrator',
  'api',
  'app',
  'audit',
  'bank',
  'billing',
  'blog',
  'ceo',
  'cfo',
  'compliance',
  'contact',
  'corridor',
  'corridor_app',
  'corridor_help',
  'corridor_support',
  'corridorpay',
  'customer_service',
  'customerservice',
  'dashboard',
  'deposit',
  'everyone',
  'finance',
  'fraud',
  'help',
  'helpdesk',
  'home',
  'hostmaster',
  'info',
  'kyc',
  'legal',
  'login',
  'logout',
  'mail',
  'mailbox',
  'me',
  'moderator',
  'money',
  'noreply',
  'no_reply',
  'notifications',
  'null',
  'official',
  'operator',
  'operations',
  'ops',
  'owner',
  'password',
  'payment',
  'payments',
  'payout',
  'postmaster',
  'privacy',
  'refund',
  'refunds',
  'register',
  'root',
  'security',
  'send',
  'service',
  'settings',
  'sign_in',
  'signin',
  'signup',
  'staff',
  'status',
  'superuser',
  'support',
  'sysadmin',
  'system',
  'team',
  'terms',
  'transfer',
  'transfers',
  'treasury',
  'trust',
  'undefined',
  'verify',
  'wallet',
  'wallets',
  'webmaster',
  'wise',
  'www',
] as const

/**
 * What a handle looks like at a glance: `a1ice`, `al_ice` and `aIice` all read as `alice`.
 * Two handles with one skeleton cannot exist side by side.
 */
export function handleSkeleton(handle: string): string {
  return handle
    .replaceAll('_', '')
    .replaceAll('rn', 'm')
    .replaceAll('vv', 'w')
    .replaceAll('0', 'o')
    .replaceAll(/[1i]/g, 'l')
    .replaceAll('5', 's')
    .replaceAll('8', 'b')
}

const reservedSkeletons: ReadonlySet<string> = new Set(reservedWords.map(handleSkeleton))

/**
 * Judges a wished handle. Letters outside ASCII are refused, never folded: what looks like a
 * handle but is none must not become one.
 */
export function checkHandle(handle: string): 'handle-invalid' | 'handle-reserved' | null {
  if (!handlePattern.test(handle) || !/[a-z]/.test(handle)) return 'handle-invalid'
  const skeleton = handleSkeleton(handle)
  return skeleton === '' || reservedSkeletons.has(skeleton) ? 'handle-reserved' : null
}

// digits that look like no letter, so that they keep two handles apart
const markDigits = '234679'
const markLength = 4
const longestBase = 15
const tries = 10

/**
 * Handles for somebody who wished for none: of what others see of the name, "ana_s", then with digits behind it. Letters of
 * other scripts are written in Latin ones. Never the last name: a handle is shown to people who only know an address.
 */
export function* suggestHandles(name: { firstName: string; lastName: string }): Generator<string> {
  const base = baseOf(name)
  if (base.length >= 3 && checkHandle(base) === null) yield base
  for (let at = 0; at < tries; at++) yield `${base}${base === '' ? 'me' : ''}_${newMark()}`
}

function baseOf({ firstName, lastName }: { firstName: string; lastName: string }): string {
  const letters = (text: string) => foldText(text).replaceAll(/[^a-z]/g, '')
  const words = foldText(firstName || lastName).split(' ')
  const first = letters(words[0] ?? '').slice(0, longestBase - 2)
  const initial = firstName === '' ? '' : letters(lastName).slice(0, 1)
  return initial === '' || first === '' ? first : `${first}_${initial}`
}

function newMark(): string {
  return Array.from({ length: markLength }, () =>
    markDigits.charAt(randomInt(markDigits.length)),
  ).join('')
}
