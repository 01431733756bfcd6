import { router, staffProcedure } from '../trpc.ts'
import { consoleHomeView, readConsoleHome } from './read-console-home.ts'

export const homeRouter = router({
  overview: staffProcedure('home:read')
    .output(consoleHomeView)
    .query(({ ctx }) => readConsoleHome(ctx.staff)),
})
