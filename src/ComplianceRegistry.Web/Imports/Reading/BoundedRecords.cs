namespace ComplianceRegistry.Web.Imports.Reading;

/// <summary>A text of records that gives out no more characters for one of them than allowed, whoever parses it.</summary>
internal sealed class BoundedRecords(TextReader text, int maxCharacters) : TextReader
{
    private long _number;
    private int _left;

    /// <summary>The next record begins.</summary>
    /// <param name="number">Its number; 0 for the header.</param>
    public void Begin(long number) => (_number, _left) = (number, maxCharacters);

    /// <exception cref="UnreadableImportException">The record is longer than allowed.</exception>
    public override int Read(char[] buffer, int index, int count) => Counted(text.Read(buffer, index, count));

    /// <exception cref="UnreadableImportException">The record is longer than allowed.</exception>
    public override async Task<int> ReadAsync(char[] buffer, int index, int count) => Counted(await text.ReadAsync(buffer, index, count));

    private int Counted(int read)
    {
        _left -= read;
        return _left >= 0 ? read : throw new UnreadableImportException(
            $"{(_number == 0 ? "The header" : $"Row {_number}")} is longer than {maxCharacters} characters. Is a line end missing?");
    }
}
