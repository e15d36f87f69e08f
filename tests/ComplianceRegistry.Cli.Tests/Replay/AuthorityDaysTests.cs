using System.Globalization;
using ComplianceRegistry.Cli.Replay;

namespace ComplianceRegistry.Cli.Tests.Replay;

public sealed class AuthorityDaysTests
{
    [Theory]
    [InlineData("America/New_York", "2020-02-29", "2020-02-29T05:00:00Z")]
    [InlineData("America/New_York", "2020-07-04", "2020-07-04T04:00:00Z")]
    [InlineData("America/New_York", "2025-11-02", "2025-11-02T04:00:00Z")]
    [InlineData("Asia/Seoul", "1995-09-29", "1995-09-28T15:00:00Z")]
    public void A_day_begins_where_the_authority_sits(string zone, string day, string start) => Assert.Equal(
        DateTimeOffset.Parse(start, CultureInfo.InvariantCulture),
        new AuthorityDays(TimeZoneInfo.FindSystemTimeZoneById(zone)).StartOf(DateOnly.Parse(day, CultureInfo.InvariantCulture)));
}
