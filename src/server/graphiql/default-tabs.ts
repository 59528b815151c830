/** An operation that GraphiQL shows in a tab of its own, with the variables that it needs. */
interface Tab {
  readonly query: string;
  readonly variables?: string;
  readonly headers?: string;
}

/** What GraphiQL shows first: a question that the graph is there to answer. */
const QUESTION = `# Who proposed what for Kazakhstan,
# and where is it written?
# Ctrl-Enter runs, Ctrl-Space completes.

query InitiativesByCountry($country: CountryCode = "KZ") {
  initiatives(filter: { countries: [$country] }, first: 10) {
    totalCount
    nodes {
      id
      title {
        text
        language
      }
      countries {
        role
        country {
          code
        }
      }
      proposals {
        leader {
          name {
            text
          }
        }
        proposedOn
      }
      citations {
        source {
          title
          publisher
          url
        }
      }
    }
  }
}
`;

const FOLLOWING = `# What is recorded from now on, the moment that it is.
# Ctrl-Enter begins, and the button ends it.

subscription StatusChanges {
  statusChanged {
    recordedAt
    recordedBy
    from
    to
    item {
      id
      title {
        text
      }
    }
  }
}
`;

const RECORDING = `# A report of a focal point. It needs an access token among the headers, below:
#   sarazm token issue --role focal-point --country KZ --expires 1h
# As it stands it is refused, since it brings no evidence.

mutation RecordStatus($input: RecordStatusInput!) {
  recordStatus(input: $input) {
    statusChange {
      id
      from
      to
    }
    actionItem {
      status
      version
    }
    userErrors {
      code
      field
      message
    }
  }
}
`;

const REPORT = {
  input: {
    itemId: "joint-grain-processing-hubs-item",
    status: "IMPLEMENTATION",
    effectiveOn: "2025-11-03",
    evidence: [],
    expectedVersion: 1,
  },
};

const HEADERS = { authorization: "Bearer <access token>" };

const json = (value: unknown): string => JSON.stringify(value, null, 2);

/** One of each kind of operation. */
export const TABS: readonly Tab[] = [
  { query: QUESTION },
  { query: FOLLOWING },
  { query: RECORDING, variables: json(REPORT), headers: json(HEADERS) },
];
