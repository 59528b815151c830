import { GraphQLError, type GraphQLSchema } from "graphql";
import { type ExportRequest, openExport, type Pieces } from "../exports";
import { connect, migrate } from "../kernel/database";
import { UserFacingError } from "../kernel/errors";
import { withDatabase } from "./with-database";

type Write = (pieces: Pieces, tell: () => string) => Promise<number>;

/** Exports a table from the database that the configuration names. */
export const exportTable = (schema: GraphQLSchema, request: ExportRequest, write: Write) =>
  withDatabase(async (opened, logger) => {
    await migrate(opened, logger);
    const database = await connect(opened.url, logger, { poolSize: 2, isForReading: true });
    try {
      const open = await openExport(request, { schema, database });
      try {
        const { pieces, rowsSoFar } = await open.start();
        const bytes = await write(pieces, () => `Writing ${request.table.name}: ${rowsSoFar()} rows`);
        return { bytes, rows: rowsSoFar(), revision: open.dataset.revision };
      } finally {
        await open.close();
      }
    } catch (error) {
      throw error instanceof GraphQLError ? new UserFacingError(error.message, { cause: error }) : error;
    } finally {
      await database.close();
    }
  });
