/** What GraphiQL shows first: a question that the graph is there to answer. */
export const DEFAULT_QUERY = `# Who proposed what for Kazakhstan,
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
