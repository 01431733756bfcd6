'use client'
import { useEffect, useRef, useState } from 'react'

/** `value` once it has kept the same `key` for a while: what is typed is asked when the typing rests. */
export function useSettled<T>(value: T, key: string, restMs = 300): { value: T; key: string } {
  const [settled, setSettled] = useState({ value, key })
  const latest = useRef(value)
  useEffect(() => {
    latest.current = value
  })
  useEffect(() => {
    const timer = setTimeout(() => setSettled({ value: latest.current, key }), restMs)
    return () => clearTimeout(timer)
  }, [key, restMs])
  return settled
}
