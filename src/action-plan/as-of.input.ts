import { ArgsType, Field, InputType } from "type-graphql";
import { DateScalar, DateTime } from "../kernel/scalars";

@InputType({
  description:
    "A moment on two clocks: what was true on a day, as it was known at a moment. A status change counts where it was recorded by `knownAt` and took effect by `effectiveOn`, unless it is a retraction or a retraction recorded by `knownAt` takes it back; the day that a retraction names does not matter. Of the changes that count, the last by the day of effect holds, of one day the one recorded last; without any, PIPELINE and NO_EVIDENCE.",
})
export class AsOf {
  @Field(() => DateScalar, {
    nullable: true,
    description:
      "The day in the world: changes that took effect on it or earlier count. Today (UTC) without it.",
  })
  effectiveOn?: string;

  @Field(() => DateTime, {
    nullable: true,
    description:
      "The moment of knowing: changes recorded at it or earlier count. Now without it, with all that is recorded.",
  })
  knownAt?: string;
}

@ArgsType()
export class AsOfArgs {
  @Field(() => AsOf, {
    nullable: true,
    description:
      "As of which moment; without it as of the list's `asOf` where it comes from a list that was given one, otherwise as it is now.",
  })
  asOf?: AsOf;
}

/** For what counts items: there is no list that it could follow. */
@ArgsType()
export class CountedAsOfArgs {
  @Field(() => AsOf, {
    nullable: true,
    description: "As of which moment the items are counted; as they are now without it.",
  })
  asOf?: AsOf;
}
