using System.CommandLine;
using ComplianceRegistry.Web.Hosting;

namespace ComplianceRegistry.Cli;

/// <summary>The option <c>--checkpoint</c>: where the newest signed checkpoint of a data directory is kept.</summary>
internal sealed class CheckpointOption
{
    private readonly Option<FileInfo> _file = new Option<FileInfo>("--checkpoint")
    {
        Description = "File of the newest signed checkpoint; where the server's settings say (Registry__CheckpointFile), or else beside the data directory, when it is not given.",
    }.AcceptExistingOnly();

    public void AddTo(Command command) => command.Options.Add(_file);

    /// <summary>The file named, or the one that the server would keep; that one need not exist.</summary>
    public string PathOf(ParseResult arguments, string dataDirectory) =>
        arguments.GetValue(_file)?.FullName ?? CheckpointFile.Of(dataDirectory);
}
