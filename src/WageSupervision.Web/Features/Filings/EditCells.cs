using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Payroll;
using WageSupervision.Web.Features.Filings.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Filings;

/// <summary>
/// 屏幕上改正: sets wrong cells right without another upload. The rows in order stay as they are, the file stays as it was sent,
/// every round of edits is kept beside it, and the sheet is read again with them at once.
/// </summary>
/// <param name="FilingId">The filing.</param>
/// <param name="Cells">The cells with what they held when they were shown; what was not typed over stays as it is.</param>
/// <param name="NoWorkers">All rows that stand for no worker; they have no amounts. What was said of others before is taken back.</param>
[CommandName("MendCells", "在屏幕上改正")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record EditCells(Guid FilingId, IReadOnlyList<EditedCell> Cells, IReadOnlyList<int> NoWorkers) : ICommand<int>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => FilingId.ToString();
}

/// <summary>One cell set right.</summary>
public sealed class EditedCell
{
    /// <summary>For example <c>F7</c>.</summary>
    public string? Cell { get; set; }

    /// <summary>What it should hold; empty for nothing.</summary>
    public string? Value { get; set; }

    /// <summary>What it held when it was shown: whoever set it right meanwhile is not undone.</summary>
    public string? Was { get; set; }

    /// <summary>Whether something else was typed. A field of one line drops line breaks by itself.</summary>
    public bool IsTyped => !string.Equals(Line(Value), Line(Was), StringComparison.Ordinal);

    /// <summary>A text as a field of one line holds it.</summary>
    public static string Line(string? text) => (text ?? "").ReplaceLineEndings("").Trim();
}

/// <summary>Shape of an <see cref="EditedCell"/>, of whatever kind of sheet.</summary>
public sealed class EditedCellValidator : AbstractValidator<EditedCell>
{
    /// <summary>The longest cell.</summary>
    public const int Longest = 200;

    /// <summary>Sets the checks.</summary>
    public EditedCellValidator() =>
        RuleFor(c => c.Value).MaximumLength(Longest).When(c => c.IsTyped).WithMessage($"一格最长 {Longest} 个字。");
}

/// <summary>Shape of <see cref="EditCells"/>.</summary>
public sealed class EditCellsValidator : AbstractValidator<EditCells>
{
    /// <summary>Sets the checks.</summary>
    public EditCellsValidator() => RuleForEach(r => r.Cells).SetValidator(new EditedCellValidator());
}

/// <summary>Keeps the edits and reads the filing again; gives how many cells were set right.</summary>
public sealed class EditCellsHandler(AppDbContext database, ICurrentUser user, PayrollSheets sheets, PayrollKind payrolls, FieldProtector protector,
    PortalClock clock) : IRequestHandler<EditCells, int>
{
    /// <summary>The wrong cells, once each.</summary>
    public static IReadOnlyList<PayrollIssue> WrongCells(PayrollReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return [.. reading.Errors.Where(issue => issue.Cell.Length > 0 && !issue.IsOfHeader).DistinctBy(issue => issue.CellKey)];
    }

    /// <summary>
    /// Every cell that may be set right: the wrong ones, the others of their rows, since the mistake may lie in one of those, and those
    /// that were set right before. What is in order stays what the file says: nothing is rewritten here that nobody complained of.
    /// </summary>
    public static IReadOnlySet<string> Open(PayrollReading reading, CellEdits before)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(before);
        return WrongCells(reading).Select(issue => issue.CellKey).Concat(reading.ToEdit.SelectMany(row => row.Cells.Select(cell => cell.Cell)))
            .Concat(before.Values.Select(cell => cell.Cell))
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>What a round of edits changes.</summary>
    /// <param name="reading">The sheet as it is read now.</param>
    /// <param name="before">What was set right before.</param>
    /// <param name="cells">The cells as they were typed.</param>
    /// <param name="noWorkers">All rows that stand for no worker.</param>
    /// <exception cref="ValidationException">Nothing is changed, or what is in order.</exception>
    public static SortedDictionary<string, string> Values(
        PayrollReading reading, CellEdits before, IReadOnlyList<EditedCell> cells, IReadOnlyList<int> noWorkers)
    {
        ArgumentNullException.ThrowIfNull(reading);
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(cells);
        ArgumentNullException.ThrowIfNull(noWorkers);
        var open = Open(reading, before);
        var values = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < cells.Count; i++)
        {
            if (cells[i] is { IsTyped: true, Cell: var cell, Value: var value })
            {
                values[open.Contains(cell ?? "") ? cell! : throw Refused($"Cells[{i}].Value", "这一格没有要改正的错误，没有改动。请重新打开这一页。")] =
                    value?.Trim() ?? "";
            }
        }

        // A row with amounts is somebody's wage, whatever its name cell says.
        foreach (var row in noWorkers.Except(before.NoWorkers))
        {
            var wrong = reading.ToEdit.FirstOrDefault(wrong => wrong.Row == row)
                ?? throw Refused("Cells", $"{SheetRowNumber.Text(row)}现在没有错误，没有改动。请重新打开这一页。");
            values[wrong.HasAmounts ? throw Refused("Cells", $"{SheetRowNumber.Text(row)}有金额或者出勤，不能不算。请在原表里改好后重新上传。")
                : CellEdits.RowKey(row)] = CellEdits.NoWorker;
        }

        foreach (var row in before.NoWorkers.Except(noWorkers))
        {
            values[CellEdits.RowKey(row)] = CellEdits.AWorker;
        }

        if (values.Count == 0)
        {
            throw Refused("Cells", "请至少改正一格；要在原表里改的，请回到核对页重新上传。");
        }

        return values;
    }

    /// <inheritdoc/>
    public async Task<int> Handle(EditCells request, CancellationToken cancellationToken)
    {
        var filing = await payrolls.One(user.EnterpriseId, request.FilingId).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        filing.EnsureCellsOpen();
        var (reading, _) = await sheets.CheckAsync(filing, cancellationToken);
        var before = await sheets.EditsAsync(filing, cancellationToken);
        var values = Values(reading, before, request.Cells, request.NoWorkers);
        var sequence = 1 + (await database.FilingEdits.Where(c => c.EnterpriseId == filing.EnterpriseId && c.FilingId == filing.FilingId)
            .MaxAsync(c => (int?)c.Sequence, cancellationToken) ?? 0);
        database.FilingEdits.Add(new FilingEditRow
        {
            EnterpriseId = filing.EnterpriseId,
            FilingId = filing.FilingId,
            Sequence = sequence,
            Cells = protector.Seal(CellEdits.Write(values), FilingEditRow.Place(filing.EnterpriseId, filing.FilingId, sequence)),
            EditedAt = clock.Now,
            EditedBy = user.Id,
        });
        filing.Edits = sequence;
        await database.SaveChangesAsync(cancellationToken);
        await payrolls.CheckAsync(filing, cancellationToken);
        return values.Count;
    }

    private static ValidationException Refused(string field, string why) => new([new ValidationFailure(field, why)]);
}
