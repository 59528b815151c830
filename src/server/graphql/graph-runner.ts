import { createHash } from "node:crypto";
import {
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getOperationAST,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  printSchema,
  validate,
} from "graphql";
import {
  checkFeed,
  createExecutor,
  type Executor,
  type FeedRequest,
  JsonText,
  openFeed,
  prepareOperation,
  type Router,
  type ServedGraph,
} from "../../graph";
import type { LimitCheck } from "../limits";
import type { RequestContext, Streaming } from "./create-context";
import { KnownOperations, type OperationWords } from "./known-operations";
import { refuseForbidden } from "./refuse-forbidden";

export interface RunnerOptions {
  readonly checkLimits: LimitCheck;
  /** Whether PostgreSQL's JSON may be the response; else graphql-js completes every operation. */
  readonly passThrough: boolean;
}

type Variables = Readonly<Record<string, unknown>>;
type Run = Omit<Parameters<Executor>[0], "context">;

/** Runs operations of one graph: those that Apollo Server has just let pass, and those that it has let pass before. */
export class GraphRunner {
  readonly schema: GraphQLSchema;
  readonly #execute: Executor;
  readonly #known = new KnownOperations();
  readonly #router: Router | undefined;
  #name: string | undefined;

  constructor(
    { schema, router }: ServedGraph,
    private readonly options: RunnerOptions,
  ) {
    this.schema = schema;
    this.#router = router;
    this.#execute = createExecutor(schema, { passThrough: options.passThrough, route: router?.route });
  }

  /** The same for graphs that clients cannot tell apart. */
  get name(): string {
    this.#name ??= createHash("sha256").update(printSchema(this.schema)).digest("base64url");
    return this.#name;
  }

  /** For Apollo Server. What was run already, without success, is not run again: its errors are told now. */
  async run(words: OperationWords, run: Run, context: RequestContext): Promise<ExecutionResult> {
    if (run.operation?.operation === OperationTypeNode.SUBSCRIPTION) return this.#open(run, context);
    const result = context.settled ?? (await this.#start(run, context));
    const isQuery = run.operation?.operation === OperationTypeNode.QUERY;
    context.reads.isComplete = isQuery && result.errors === undefined;
    if (run.operation !== undefined && isPassedThrough(result)) {
      this.#known.remember(words, { document: run.document, operation: run.operation });
    }
    return result;
  }

  async #start(run: Run, context: RequestContext): Promise<ExecutionResult> {
    const { document, operation, variables } = run;
    const refused =
      operation && refuseForbidden(this.schema, { document, operation, variables }, context.principal);
    return refused ?? this.#execute({ ...run, context });
  }

  /** Opens the feed of a subscription: its connection follows it. */
  async #open({ document, operation, variables }: Run, context: RequestContext): Promise<ExecutionResult> {
    const { database, languages, onStatement, streaming } = context;
    if (streaming === undefined || operation === undefined)
      throw new Error("there is no connection to stay open");
    // The subscription outlives the request: of its context, only this is kept.
    const reading = { database, languages, onStatement, ...(this.#router && { head: context.head }) };
    const opened = await this.#openFeed({ document, operation, variables, context: reading });
    if (Array.isArray(opened)) return { data: null, errors: opened };
    Object.assign(streaming, opened);
    return { data: null };
  }

  /** What a subscription gives, or what is wrong with it. */
  async #openFeed(
    request: FeedRequest,
  ): Promise<Pick<Streaming, "feed" | "records"> | readonly GraphQLError[]> {
    try {
      const feed =
        this.#router === undefined ? await openFeed(this.schema, request) : checkFeed(this.schema, request);
      if ("length" in feed) return feed as readonly GraphQLError[];
      return "responseKey" in feed
        ? { records: await (this.#router as Router).follow(request, feed) }
        : { feed };
    } catch (error) {
      if (error instanceof GraphQLError) return [error];
      throw error;
    }
  }

  /** Validates, measures and plans a document before anybody asks it; gives what is wrong with it. */
  prepare(query: string, document: DocumentNode): readonly GraphQLError[] {
    const errors = validate(this.schema, document);
    if (errors.length > 0) return errors;
    return document.definitions.flatMap((operation) =>
      operation.kind === Kind.OPERATION_DEFINITION ? this.#prepareOperation(query, document, operation) : [],
    );
  }

  #prepareOperation(
    query: string,
    document: DocumentNode,
    operation: OperationDefinitionNode,
  ): readonly GraphQLError[] {
    const error = this.options.checkLimits(this.schema, document, operation, {});
    if (error !== undefined) return [error];
    // What is routed is planned by the router.
    if (this.#router !== undefined) return [];
    prepareOperation(this.schema, document, operation);
    if (this.options.passThrough && operation.operation === OperationTypeNode.QUERY) {
      this.#known.remember({ query, operationName: operation.name?.value }, { document, operation });
      if (getOperationAST(document) === operation) this.#known.remember({ query }, { document, operation });
    }
    return [];
  }

  /** The data of an operation that is known, where nothing is to be said of it but that. */
  async runKnown(
    words: OperationWords,
    variables: Variables,
    context: RequestContext,
  ): Promise<JsonText | undefined> {
    const known = this.#known.find(words);
    if (known === undefined) return undefined;
    const { document, operation } = known;
    if (this.options.checkLimits(this.schema, document, operation, variables) !== undefined) return undefined;
    const result = await this.#execute({ document, operation, variables, context });
    if (isPassedThrough(result)) {
      context.reads.isComplete = true;
      return result.data as unknown as JsonText;
    }
    context.settled = result;
    return undefined;
  }
}

const isPassedThrough = ({ data, errors }: ExecutionResult): boolean =>
  errors === undefined && (data as unknown) instanceof JsonText;
