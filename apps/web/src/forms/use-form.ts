'use client'
import type { FieldProblem } from '@corridor/words/field-problem'
import { useWords } from '@corridor/words/react'
import { type FormEvent, useEffect, useRef, useState } from 'react'
import type { z } from 'zod'

export type FormErrors<Key extends string> = Partial<Record<Key, string>>

/**
 * A form of text fields: values, the sentence under each field that is wrong, and the focus on the first of them.
 * What is right is said by the contract's schema: where its message is the key of a field's problem, the reader reads
 * that in their language; any other message is shown as it is.
 */
export function useForm<Key extends string>(initial: Readonly<Record<Key, string>>) {
  const [values, setValues] = useState<Record<Key, string>>(initial)
  const sentenceOf = useSentences()
  const [problems, setErrors] = useState<FormErrors<Key>>({})
  const formRef = useRef<HTMLFormElement>(null)

  useEffect(() => {
    if (Object.keys(problems).length === 0) return
    formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }, [problems])

  const keys = Object.keys(initial) as Key[]
  const errors: FormErrors<Key> = {}
  for (const key of keys) if (problems[key]) errors[key] = sentenceOf(problems[key])
  const isKey = (name: unknown): name is Key => keys.some((key) => key === name)

  return {
    values,
    errors,
    formRef,
    /** Replaces all values, and forgets errors. */
    reset(next: Readonly<Record<Key, string>>) {
      setValues(next)
      setErrors({})
    },
    /** Props of the text field `key`. */
    field(key: Key) {
      return {
        name: key,
        value: values[key],
        onValueChange: (text: string) => {
          setValues((now) => ({ ...now, [key]: text }))
          if (errors[key]) setErrors(({ [key]: _, ...others }) => others as FormErrors<Key>)
        },
      }
    },
    showErrors: setErrors,
    /** The fields' sentences of a failed answer, if they belong to fields here; else false. */
    showDetails(details: Readonly<Record<string, string>>): boolean {
      const ours = Object.entries(details).filter(([name]) => isKey(name))
      if (ours.length === 0) return false
      setErrors(Object.fromEntries(ours) as FormErrors<Key>)
      return true
    },
    /** What is typed, as the schema reads it; null when something is wrong, which is then shown. */
    check<S extends z.ZodType>(schema: S, what: unknown = values): z.output<S> | null {
      const parsed = schema.safeParse(what)
      if (parsed.success) {
        setErrors({})
        return parsed.data
      }
      const found: FormErrors<Key> = {}
      for (const issue of parsed.error.issues) {
        const [name] = issue.path
        if (isKey(name)) found[name] ??= issue.message
      }
      setErrors(found)
      return null
    },
    onSubmit: (act: () => void) => (event: FormEvent) => {
      event.preventDefault()
      act()
    },
  }
}

/** Says what is wrong with a field in the reader's language. */
function useSentences(): (problem: string) => string {
  const words = useWords('fields')
  const isKnown = (text: string): text is FieldProblem => words.has(text as FieldProblem)
  return (problem) => (isKnown(problem) ? words(problem) : problem)
}
