import type { StaffRouter } from '@corridor/api/staff/root'
import { TRPCClientError, type TRPCLink } from '@trpc/client'
import { observable } from '@trpc/server/observable'

/**
 * What nobody answered fails with the words of a browser or of the network, in whatever language. From here on it says
 * `sentence`, so that a screen shows every error's message as it comes.
 */
export function sayUnanswered(sentence: () => string): TRPCLink<StaffRouter> {
  return () =>
    ({ op, next }) =>
      observable((observer) =>
        next(op).subscribe({
          next: (value) => observer.next(value),
          complete: () => observer.complete(),
          error: (error) => {
            const { meta } = error
            const told = () => new TRPCClientError<StaffRouter>(sentence(), { cause: error, meta })
            observer.error(error.data ? error : told())
          },
        }),
      )
}
