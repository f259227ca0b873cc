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

/// <summary>认列: says what the headers of a sheet mean. It is remembered for the enterprise, and the filing is read again at once.</summary>
/// <param name="FilingId">The filing.</param>
/// <param name="Columns">What was chosen.</param>
/// <param name="Sheets">The sheets that are meant, where several may be; kept with this filing alone.</param>
[CommandName("NameColumns", "认列")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record NameColumns(Guid FilingId, IReadOnlyList<NamedColumn> Columns, IReadOnlyList<string> Sheets) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => FilingId.ToString();
}

/// <summary>One column's answer.</summary>
public sealed class NamedColumn
{
    /// <summary>The header, normalised.</summary>
    public string? Key { get; set; }

    /// <summary>A field's name, <c>ignored</c>, or empty where it stays open.</summary>
    public string? TakenAs { get; set; }
}

/// <summary>Shape of <see cref="NameColumns"/>.</summary>
public sealed class NameColumnsValidator : AbstractValidator<NameColumns>
{
    /// <summary>Sets the checks.</summary>
    public NameColumnsValidator() => RuleForEach(r => r.Columns).ChildRules(column => column.RuleFor(c => c.TakenAs)
        .Must(word => ColumnChoice.TryRead(word, out var choice) && choice.Standing is ColumnStanding.Field or ColumnStanding.Ignored)
        .When(c => !string.IsNullOrEmpty(c.TakenAs)).WithMessage("请从列出的项目中选择。"));
}

/// <summary>Remembers, and reads the filing again.</summary>
public sealed class NameColumnsHandler(AppDbContext database, ICurrentUser user, PayrollSheets sheets, PayrollKind payrolls, PortalClock clock)
    : IRequestHandler<NameColumns, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(NameColumns request, CancellationToken cancellationToken)
    {
        var filing = await payrolls.One(user.EnterpriseId, request.FilingId).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        filing.EnsureColumnsOpen();
        var (reading, _) = await sheets.CheckAsync(filing, cancellationToken);
        if (reading.SheetChoices.Count > 0)
        {
            var chosen = request.Sheets.Intersect(reading.SheetChoices.Select(sheet => sheet.Name), StringComparer.Ordinal).ToList();
            filing.ColumnMapping = chosen.Count > 0
                ? (await sheets.RememberedAsync(filing, cancellationToken)).OfSheets(chosen).ToJson()
                : throw new ValidationException([new ValidationFailure("Sheets", "请选出要申报的工作表；各部门分表的，可以选几张。")]);
            await payrolls.CheckAsync(filing, cancellationToken);
            return Unit.Value;
        }

        var answers = Answers(request, reading);
        EnsureReadable(request, reading, answers);
        await RememberAsync(filing.EnterpriseId, reading, answers, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);

        // What was kept from the last reading gives way to what is remembered now; the sheets stay those that were named.
        var kept = filing.ColumnMapping is { } mapping ? ColumnMapping.Parse(mapping).Sheets : [];
        filing.ColumnMapping = kept.Count == 0 ? null : (await sheets.RememberedAsync(filing, cancellationToken)).OfSheets(kept).ToJson();
        await payrolls.CheckAsync(filing, cancellationToken);
        return Unit.Value;
    }

    private static Dictionary<string, ColumnChoice> Answers(NameColumns request, PayrollReading reading)
    {
        var answers = new Dictionary<string, ColumnChoice>(StringComparer.Ordinal);
        foreach (var column in request.Columns.Where(column => reading.Columns.Any(known => known.Key == column.Key)))
        {
            var read = reading.Columns.First(known => known.Key == column.Key);
            var choice = ColumnChoice.TryRead(column.TakenAs, out var chosen) ? chosen : ColumnChoice.Unknown;

            // What the sums settled and nobody changed is nobody's word.
            answers[column.Key!] = (read.Standing == ColumnStanding.Proved && choice.Field == read.Field)
                || (read.Standing == ColumnStanding.Sum && choice.Standing == ColumnStanding.Ignored) ? ColumnChoice.Unknown : choice;
        }

        return answers;
    }

    /// <summary>A sheet without names or without amounts, or with two columns for what stands once, would only come back.</summary>
    private static void EnsureReadable(NameColumns request, PayrollReading reading, Dictionary<string, ColumnChoice> answers)
    {
        List<ValidationFailure> failures = [];
        var taken = new Dictionary<PayrollField, PayrollColumn>();
        foreach (var column in reading.Columns)
        {
            if ((answers.TryGetValue(column.Key, out var choice) && choice.Standing != ColumnStanding.Unknown ? choice.Field : column.Field) is not { } field)
            {
                continue;
            }

            if (!taken.TryAdd(field, column) && !PayrollFields.Row(field).IsAdditive && choice.Field is not null && choice != column.Own)
            {
                failures.Add(new ValidationFailure(
                    $"Columns[{IndexOf(request, column.Key)}].TakenAs",
                    $"“{taken[field].Header}”（{taken[field].Letters} 列）已经是“{PayrollFields.Label(field)}”，这一项只能有一列。请给“{column.Header}”另选一项，或者选“不是工资项目”。"));
            }
        }

        if (failures.Count == 0 && !taken.ContainsKey(PayrollField.Name))
        {
            failures.Add(new ValidationFailure("Columns", "请指出哪一列是“姓名”：工资支付表应当载明发放对象的姓名（第十一条第二款）。"));
        }

        if (failures.Count == 0 && !taken.ContainsKey(PayrollField.Gross) && !taken.ContainsKey(PayrollField.Net) && !taken.ContainsKey(PayrollField.BasicWage))
        {
            failures.Add(new ValidationFailure("Columns", "请指出哪一列是“应发合计”“实发工资”或者“基本工资”：工资支付表应当载明应发和减发的项目与金额（第十一条第二款）。"));
        }

        if (failures.Count > 0)
        {
            throw new ValidationException(failures);
        }
    }

    private static int IndexOf(NameColumns request, string key)
    {
        for (var i = 0; i < request.Columns.Count; i++)
        {
            if (request.Columns[i].Key == key)
            {
                return i;
            }
        }

        return 0;
    }

    private async Task RememberAsync(long enterpriseId, PayrollReading reading, Dictionary<string, ColumnChoice> answers, CancellationToken cancellationToken)
    {
        var remembered = await database.ColumnMappings.Where(m => m.EnterpriseId == enterpriseId).ToDictionaryAsync(m => m.HeaderKey, cancellationToken);
        foreach (var column in reading.Columns)
        {
            if (!answers.TryGetValue(column.Key, out var choice))
            {
                continue;
            }

            var row = remembered.GetValueOrDefault(column.Key);
            if (choice == column.Own || choice.Standing == ColumnStanding.Unknown
                || (choice.Standing == ColumnStanding.Ignored && column.Own.Standing == ColumnStanding.Aside))
            {
                // What the portal knows by itself needs no remembering.
                _ = row is null ? null : database.ColumnMappings.Remove(row);
            }
            else if (row is null)
            {
                database.ColumnMappings.Add(new ColumnMappingRow
                {
                    EnterpriseId = enterpriseId,
                    HeaderKey = column.Key,
                    TakenAs = choice.Word,
                    ChangedAt = clock.Now,
                    ChangedBy = user.Id,
                });
            }
            else if (row.TakenAs != choice.Word)
            {
                (row.TakenAs, row.ChangedAt, row.ChangedBy) = (choice.Word, clock.Now, user.Id);
            }
        }
    }
}
