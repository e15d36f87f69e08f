namespace ComplianceRegistry.Domain.Monitoring;

/// <summary>Upper bounds of what a monitoring plan holds; lengths in Unicode code points.</summary>
public static class MonitoringLimits
{
    public const int Metrics = 50;
    public const int MetricName = 60;
    public const int Unit = 30;
    public const int Measurements = 500;

    /// <summary>Longest number, sign and point included.</summary>
    public const int Number = 28;

    /// <summary>A decimal number in its shortest form: no exponent, no leading or trailing zeros.</summary>
    public const string NumberPattern = @"^(0|-?(0\.[0-9]*[1-9]|[1-9][0-9]*(\.[0-9]*[1-9])?))$";
}
