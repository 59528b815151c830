import { expect, it } from "vitest";
import { following, NEXT_STATUSES } from "../../src/action-plan/recording/lifecycle";
import { mayFollow } from "../../src/web/pages/recording/lifecycle";

it.each(Object.keys(NEXT_STATUSES) as (keyof typeof NEXT_STATUSES)[])(
  "what the form offers first after %s is what the server takes",
  (status) => {
    expect(mayFollow(status).toSorted()).toEqual(following("OFFICIAL", status).toSorted());
  },
);
