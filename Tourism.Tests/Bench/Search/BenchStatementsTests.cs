using Tourism.Bench.Search;

namespace Tourism.Tests.Bench.Search;

public sealed class BenchStatementsTests
{
    [Fact]
    public void Parameters_become_columns_of_the_table_of_queries() => Assert.Equal(
        "select id from bench_query query, search(query.p1::text, query.p12, query.p2)",
        BenchStatements.WithColumns("select id from search($1::text, $12, $2)"));
}
