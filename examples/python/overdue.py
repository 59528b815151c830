"""What is overdue, and the latest evidence of it: the graph over plain HTTP, with Python's standard library alone.

    python3 overdue.py [--graph URL] [--language TAG] [--as-of DAY] [COUNTRY ...]

Prints a line for each item: its id, the day that it was planned for, its status, the day of the latest evidence, its
title; separated by tabs.
"""

import argparse
import json
import sys
import urllib.error
import urllib.request

QUERY = """
query Overdue($filter: ActionItemFilter, $asOf: AsOf, $after: String) {
  actionItems(filter: $filter, asOf: $asOf, first: 50, after: $after, orderBy: { field: DUE_ON }) {
    pageInfo { hasNextPage endCursor }
    nodes { id plannedEnd status lastEvidenceOn title { text } }
  }
}
"""


def ask(graph, language, variables):
    """The data that the graph answers; ends with its words where it refuses."""
    request = urllib.request.Request(
        graph,
        data=json.dumps({"query": QUERY, "variables": variables}).encode(),
        headers={"content-type": "application/json", "accept-language": language},
    )
    try:
        with urllib.request.urlopen(request) as response:
            answer = json.load(response)
    except urllib.error.HTTPError as error:
        # A refusal has a body too: it says what to do.
        answer = json.load(error)
    except urllib.error.URLError as error:
        sys.exit(f"{graph} cannot be reached: {error.reason}")
    if "errors" in answer:
        sys.exit(" ".join(error["message"] for error in answer["errors"]))
    return answer["data"]


def overdue(graph, language, countries, day):
    """All that is overdue, page by page."""
    variables = {"filter": {"overdue": True}}
    if countries:
        variables["filter"]["countries"] = countries
    if day:
        variables["asOf"] = {"effectiveOn": day}
    while True:
        page = ask(graph, language, variables)["actionItems"]
        yield from page["nodes"]
        if not page["pageInfo"]["hasNextPage"]:
            return
        variables["after"] = page["pageInfo"]["endCursor"]


def main():
    parser = argparse.ArgumentParser(description="What is overdue.")
    parser.add_argument("--graph", default="http://127.0.0.1:4000/graphql")
    parser.add_argument("--language", default="en")
    parser.add_argument("--as-of", metavar="DAY", help="as of this day, 2026-12-31 say")
    parser.add_argument("country", nargs="*", help="ISO 3166-1 codes; all countries without")
    asked = parser.parse_args()
    sys.stdout.reconfigure(encoding="utf-8")
    for item in overdue(asked.graph, asked.language, asked.country, asked.as_of):
        columns = [
            item["id"],
            item["plannedEnd"],
            item["status"],
            item["lastEvidenceOn"] or "never",
            item["title"]["text"],
        ]
        print("\t".join(columns))


if __name__ == "__main__":
    main()
