using System.ComponentModel.DataAnnotations;
using System.Globalization;

namespace ComplianceRegistry.Web.Http;

/// <summary>A count or position without an end of its own: up to 2⁵³−1, the largest whole number that every JSON reader keeps.</summary>
/// <param name="minimum">The least value.</param>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AtLeastAttribute(long minimum)
    : RangeAttribute(typeof(long), minimum.ToString(CultureInfo.InvariantCulture), "9007199254740991");
