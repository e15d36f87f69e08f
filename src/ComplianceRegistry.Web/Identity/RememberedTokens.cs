using System.Collections.Concurrent;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ComplianceRegistry.Web.Identity;

/// <summary>
/// Checks a token's signature once and remembers the outcome until the token expires: a client sends the same token with every request, and the
/// signature of an unchanged token does not change. Only valid tokens are remembered, and a bounded number of them.
/// </summary>
internal sealed class RememberedTokens : JsonWebTokenHandler
{
    private const int MaxTokens = 10_000;
    private readonly ConcurrentDictionary<string, TokenValidationResult> _valid = new(StringComparer.Ordinal);

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        if (_valid.TryGetValue(token, out var known))
        {
            if (known.SecurityToken.ValidTo + validationParameters.ClockSkew > TimeProvider.System.GetUtcNow().UtcDateTime)
                return known;
            _valid.TryRemove(token, out _);
        }

        var result = await base.ValidateTokenAsync(token, validationParameters);
        if (result.IsValid)
            Remember(token, result);
        return result;
    }

    private void Remember(string token, TokenValidationResult result)
    {
        if (_valid.Count >= MaxTokens)
            _valid.Clear();
        _valid[token] = result;
    }
}
