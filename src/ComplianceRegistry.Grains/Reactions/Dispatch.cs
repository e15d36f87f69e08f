using System.Text;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.Commands;
using Microsoft.Extensions.Logging;

namespace ComplianceRegistry.Grains.Reactions;

/// <summary>
/// Sends the commands of one reaction, many at once: to different targets side by side, to one target in the order of the acts. Each is sent until its target
/// has decided or has failed too often.
/// </summary>
internal sealed class Dispatch(IReaction reaction, CaseKinds kinds, ReactionMetrics metrics, TimeProvider time, ILogger logger)
{
    private const int AtOnce = 64;
    private const int Tries = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Sends what acts cause.</summary>
    /// <param name="acts">The acts, in the order of the log.</param>
    /// <param name="wanted">Which targets.</param>
    /// <param name="cancellationToken">Stops sending; what is under way is waited for.</param>
    /// <returns>What could not be done.</returns>
    public async Task<List<OwedCommand>> Send(IEnumerable<Occurrence> acts, Func<string, bool> wanted, CancellationToken cancellationToken)
    {
        var (owed, lastTo) = (new List<OwedCommand>(), new Dictionary<string, Task>(StringComparer.Ordinal));
        using var places = new SemaphoreSlim(AtOnce);
        try
        {
            foreach (var act in acts)
                await SendAllOf(act);
        }
        finally
        {
            await Task.WhenAll(lastTo.Values);
        }

        return owed;

        async Task SendAllOf(Occurrence act)
        {
            try
            {
                await foreach (var command in reaction.React(act, cancellationToken).Where(command => wanted(command.Target)).WithCancellation(cancellationToken))
                {
                    await places.WaitAsync(cancellationToken);
                    lastTo[command.Target] = SendOne(act, command, lastTo.GetValueOrDefault(command.Target, Task.CompletedTask));
                }
            }
            catch (Exception e) when (!cancellationToken.IsCancellationRequested)
            {
                ReactionLines.Failed(logger, e, reaction.Name, "its targets", act.Position);
                owed.Add(new OwedCommand(act.Position, ""));
            }
        }

        async Task SendOne(Occurrence act, ReactionCommand command, Task before)
        {
            await before;
            if (!await IsSettled(act, command))
                owed.Add(new OwedCommand(act.Position, command.Target));
            places.Release();
        }
    }

    private async Task<bool> IsSettled(Occurrence act, ReactionCommand command)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await Carry(act, command))
                    return true;
                if (attempt == Tries)
                    throw new InvalidOperationException("The log or the case is busy, or cannot be written.");
            }
            catch (Exception e)
            {
                if (attempt == Tries)
                {
                    ReactionLines.Failed(logger, e, reaction.Name, command.Target, act.Position);
                    return false;
                }
            }

            await Task.Delay(Pause * attempt, time);
        }
    }

    private async Task<bool> Carry(Occurrence act, ReactionCommand command)
    {
        var target = kinds.Find(command.Target) ?? throw new InvalidOperationException($"No kind of case has ids like {command.Target}.");
        var name = IdDerivation.Fingerprint($"reaction/{reaction.Name}/{act.Position}", Encoding.UTF8.GetBytes(command.Target));
        var outcome = await target.Carry(command.Command, new CommandMark(name, name));
        metrics.Sent(reaction.Name, outcome.Kind);
        if (outcome.Kind == CommandOutcomeKind.Refused)
            ReactionLines.Refused(logger, reaction.Name, command.Target, act.Position, string.Join(", ", outcome.Rejections.Select(rejection => rejection.Code)));
        return outcome.Kind != CommandOutcomeKind.NotNow;
    }
}
