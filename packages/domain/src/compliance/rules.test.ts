import { describe, expect, it } from 'vitest'
import { dueAtOf, evaluateRules, type Facts, levelOf, type StoredRule, verdictOf } from './rules.ts'

const rule = (kind: string, params: object, action: StoredRule['action'] = 'review') => ({
  key: kind,
  kind,
  action,
  level: 'medium' as const,
  params,
  version: 3,
})
const facts: Facts = {
  kind: 'send',
  now: new Date('2026-11-20T12:00:00Z'),
  baseMinor: 1_000_00n,
  recipientKey: 'a',
  isNewRecipient: true,
  past: [],
  blocked: [],
  hits: [],
  oldestList: null,
}
const past = (hoursAgo: number, recipientKey: string, baseMinor = 500_00n) => ({
  at: new Date(facts.now.getTime() - hoursAgo * 3_600_000),
  kind: 'send' as const,
  baseMinor,
  recipientKey,
})
const kinds = ['send']

describe('evaluateRules', () => {
  it('puts the values it read and the threshold of the rule into the reason', () => {
    const [reason] = evaluateRules([rule('amount-over', { threshold: '999.99', kinds })], facts)
    expect(reason).toEqual({
      code: 'amount-over',
      rule: 'amount-over',
      ruleVersion: 3,
      action: 'review',
      level: 'medium',
      text: 'The amount, 1,000.00 EUR, reaches 999.99 EUR.',
      value: '1,000.00 EUR',
      threshold: '999.99 EUR',
    })
  })

  it.each([
    ['amount-over', { threshold: '1000.01', kinds }, facts, false],
    ['amount-over', { threshold: '1000.00', kinds }, facts, true],
    ['amount-over', { threshold: '1.00', kinds: ['payout'] }, facts, false],
    ['new-recipient-over', { threshold: '1000.00', kinds }, facts, true],
    [
      'new-recipient-over',
      { threshold: '1000.00', kinds },
      { ...facts, isNewRecipient: false },
      false,
    ],
    [
      'velocity-count',
      { windowHours: 24, maxCount: 2, kinds },
      { ...facts, past: [past(1, 'a'), past(2, 'a')] },
      true,
    ],
    [
      'velocity-count',
      { windowHours: 24, maxCount: 2, kinds },
      { ...facts, past: [past(1, 'a'), past(24, 'a')] },
      false,
    ],
    [
      'velocity-sum',
      { windowHours: 24, threshold: '1500.00', kinds },
      { ...facts, past: [past(23, 'a')] },
      true,
    ],
    [
      'velocity-sum',
      { windowHours: 24, threshold: '1500.01', kinds },
      { ...facts, past: [past(23, 'a')] },
      false,
    ],
    [
      'recipients-in-window',
      { windowHours: 8, minDistinct: 3, kinds },
      { ...facts, past: [past(1, 'b'), past(1, 'c')] },
      true,
    ],
    [
      'recipients-in-window',
      { windowHours: 8, minDistinct: 3, kinds },
      { ...facts, past: [past(1, 'a'), past(1, 'b'), past(9, 'c')] },
      false,
    ],
    ['block-list', {}, { ...facts, blocked: ['name'] }, true],
    ['lists-older-than', { days: 30, kinds }, facts, false],
    [
      'lists-older-than',
      { days: 30, kinds },
      { ...facts, oldestList: { list: 'un', days: 30 } },
      false,
    ],
    [
      'lists-older-than',
      { days: 30, kinds },
      { ...facts, oldestList: { list: 'un', days: 31 } },
      true,
    ],
    [
      'lists-older-than',
      { days: 30, kinds: ['payout'] },
      { ...facts, oldestList: { list: 'un', days: 31 } },
      false,
    ],
  ])('%s %j', (kind, params, given, fires) => {
    expect(evaluateRules([rule(kind, params)], given)).toHaveLength(fires ? 1 : 0)
  })

  it('carries the ten closest of many listed names, and says how many there were', () => {
    const hits = Array.from({ length: 12 }, (_, at) => ({
      list: 'un',
      entryId: `un:${at}`,
      listedName: 'Ali Hassan',
      score: '1.000',
      subject: 'recipient' as const,
      strength: 'exact' as const,
      agrees: [],
      contradicts: at === 0 ? ['country' as const] : [],
      print: 'print',
    }))
    const [reason] = evaluateRules([rule('name-match', { strength: 'exact', second: 'bare' })], {
      ...facts,
      hits,
    })
    expect(reason?.hits).toHaveLength(10)
    expect(reason?.text).toContain('equal to 12 listed names')
    const denial = rule('name-match', { strength: 'exact', second: 'confirmed' }, 'deny')
    expect(evaluateRules([denial], { ...facts, hits })).toEqual([])
    const agreeing = hits.map((hit) => ({ ...hit, agrees: ['country' as const] }))
    expect(evaluateRules([denial], { ...facts, hits: agreeing })[0]?.hits).toHaveLength(10)
  })

  it('stops at a rule that is malformed or unknown, instead of skipping it', () => {
    expect(() => evaluateRules([rule('amount-over', { threshold: 'much' })], facts)).toThrow()
    expect(() => evaluateRules([rule('moon-phase', {})], facts)).toThrow(/unknown kind/)
  })
})

describe('the verdict', () => {
  const reasons = (...actions: StoredRule['action'][]) =>
    actions.flatMap((action) =>
      evaluateRules([rule('block-list', {}, action)], { ...facts, blocked: ['name'] }),
    )

  it('is the strictest of what fired', () => {
    expect(verdictOf([])).toBe('allow')
    expect(verdictOf(reasons('review', 'review'))).toBe('review')
    expect(verdictOf(reasons('review', 'deny', 'review'))).toBe('deny')
  })

  it('is due the sooner the graver it is', () => {
    expect(levelOf(reasons('review'))).toBe('medium')
    const hours = (['critical', 'high', 'medium', 'low'] as const).map(
      (level) => (dueAtOf(level, facts.now).getTime() - facts.now.getTime()) / 3_600_000,
    )
    expect(hours).toEqual([4, 8, 24, 48])
  })
})
