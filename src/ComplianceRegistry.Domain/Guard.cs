using Stateless;

namespace ComplianceRegistry.Domain;

/// <summary>A condition on the actor under which a transition of a workflow is open.</summary>
/// <param name="Code">Kebab-case code: the guard's name in the diagram and the code of the refusal.</param>
/// <param name="Detail">Who may do it.</param>
internal sealed record Guard(string Code, string Detail)
{
    /// <summary>
    /// Why a trigger cannot be fired now; null if it can. A guard that is not met refuses the actor (403);
    /// a trigger that the present state does not know refuses the moment (409).
    /// </summary>
    public static Rejection? Refusal<TState, TTrigger>(StateMachine<TState, TTrigger> machine, TTrigger trigger, IReadOnlyDictionary<string, Guard> guards)
        where TState : struct, Enum
        where TTrigger : struct, Enum
    {
        if (machine.CanFire(trigger, out var unmet))
        {
            return null;
        }

        return unmet is { Count: > 0 }
            ? Rejection.NotAllowed(unmet.First(), guards[unmet.First()].Detail)
            : Rejection.WrongState("wrong-state", $"'{Kebab.Of(trigger)}' is not possible while the status is '{Kebab.Of(machine.State)}'.");
    }
}

/// <summary>Names of enumerations as the registry writes them.</summary>
public static class Kebab
{
    public static string Of<T>(T value)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString());
}
