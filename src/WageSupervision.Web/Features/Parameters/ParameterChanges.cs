using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Parameters;

/// <summary>Proposes a change of a parameter table. It holds once another administrator has approved it.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Put">Whole rows by column.</param>
/// <param name="Remove">Keys of rows to take out.</param>
/// <param name="Reason">Why.</param>
/// <param name="ByForm">Whether the one row was filled in by a form, so that faults stand at its fields.</param>
[CommandName("ProposeParameterChange", "提出参数修改")]
[AllowedTo(Role.Administrator)]
public sealed record ProposeParameterChange(
    string? Table, IReadOnlyList<IReadOnlyDictionary<string, string>> Put, IReadOnlyList<string> Remove, string? Reason, bool ByForm = false)
    : ICommand<Guid>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => Table ?? "";
}

/// <summary>Shape of <see cref="ProposeParameterChange"/>.</summary>
public sealed class ProposeParameterChangeValidator : AbstractValidator<ProposeParameterChange>
{
    /// <summary>The most rows of one change.</summary>
    public const int MostRows = 500;

    /// <summary>Sets the checks.</summary>
    public ProposeParameterChangeValidator()
    {
        RuleFor(r => r.Reason).NotEmpty().WithMessage("请写明为什么修改，例如新通知的名称，或者查到了原来空缺的数额。").MaximumLength(500).WithMessage("理由请控制在 500 字以内。");
        RuleFor(r => r).Custom((request, context) =>
        {
            if (ParameterTables.Find(request.Table) is not { } table)
            {
                context.AddFailure("Table", "没有这张参数表。");
                return;
            }

            if (request.Put.Count + request.Remove.Count is 0 or > MostRows)
            {
                context.AddFailure("Rows", request.Put.Count == 0 ? "请填写要修改的行。" : $"一次最多修改 {MostRows} 行，请分几次提出。");
            }

            for (var at = 0; at < request.Put.Count; at++)
            {
                foreach (var fault in table.Check(request.Put[at]))
                {
                    context.AddFailure(request.ByForm ? fault.Column : "Rows", request.ByForm ? fault.Message : $"第 {at + 1} 行：{fault.Message}");
                }
            }
        });
    }
}

/// <summary>Records the proposal; the search for results it alters starts by itself.</summary>
public sealed class ProposeParameterChangeHandler(AppDbContext database, ICurrentUser user, KnownParameters known, PortalClock clock)
    : IRequestHandler<ProposeParameterChange, Guid>
{
    private static readonly JsonSerializerOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <inheritdoc/>
    public async Task<Guid> Handle(ProposeParameterChange request, CancellationToken cancellationToken)
    {
        var change = new ParameterChange(request.Table!, request.Put, request.Remove);
        if ((DutyRules.FaultOf(change, known.Set, clock.Today) ?? FaultOf(change, known.Set)) is { } fault)
        {
            throw new ValidationException([new ValidationFailure("Rows", fault)]);
        }

        var (put, remove) = (JsonSerializer.Serialize(request.Put, Json), JsonSerializer.Serialize(request.Remove, Json));
        if (await database.ParameterChanges.AnyAsync(
            c => c.TableName == change.Table && c.Put == put && c.Remove == remove
            && !database.ParameterDecisions.Any(d => d.ChangeId == c.ChangeId), cancellationToken))
        {
            throw new ValidationException([new ValidationFailure("Rows", "同样的修改已经提出，正等另一位管理员决定。")]);
        }

        var row = new ParameterChangeRow
        {
            ChangeId = Guid.CreateVersion7(),
            TableName = change.Table,
            Put = put,
            Remove = remove,
            Reason = request.Reason!.Trim(),
            ProposedBy = user.Id,
            ProposedByShown = $"{user.Organisation}　{user.DisplayName}",
            ProposedAt = clock.Now,
        };
        database.ParameterChanges.Add(row);
        database.RecallRuns.Add(new RecallRunRow { ChangeId = row.ChangeId });
        return row.ChangeId;
    }

    /// <summary>Why a change cannot be made to these tables; <c>null</c> where it can.</summary>
    private static string? FaultOf(ParameterChange change, ParameterSet set)
    {
        var table = ParameterTables.Find(change.Table)!;
        if (change.Put.Select(table.KeyOf).Distinct().Count() != change.Put.Count)
        {
            return "有两行的" + string.Join("、", table.Columns.Where(column => column.IsKey).Select(column => column.Title)) + "相同，请只留一行。";
        }

        var rows = set.Rows(table.Name).ToDictionary(table.KeyOf, StringComparer.Ordinal);
        if (change.Remove.FirstOrDefault(key => !rows.ContainsKey(key)) is { } unknown)
        {
            return $"表里没有“{unknown}”这一行，不能删去。";
        }

        if (table == ParameterTables.Divisions && change.Remove.Count > 0)
        {
            return "行政区划代码停用时请填停用月份，不要删去：以前的申报还要用它。";
        }

        if (change.Remove.Count == 0 && change.Put.All(row => rows.TryGetValue(table.KeyOf(row), out var now) && table.IsSame(now, row)))
        {
            return "和现在生效的一样，没有改动。";
        }

        LegalParameters after;
        try
        {
            after = set.With(change).Parameters;
        }
        catch (Exception fault) when (fault is ArgumentException or FormatException or OverflowException or KeyNotFoundException)
        {
            return "这样改以后参数表读不出来，请核对各列的写法。";
        }

        // A key of the calendar is a day; a day taken out must leave its year whole too.
        var days = table == ParameterTables.WorkCalendar ? change.Put.Select(table.KeyOf).Concat(change.Remove) : [];
        var years = days.Select(day => int.Parse(day[..4], System.Globalization.CultureInfo.InvariantCulture)).Distinct();
        return years.FirstOrDefault(year => !after.Calendar.IsCovered(year)) is > 0 and var partial
            ? $"{partial} 年的放假安排还不完整：元旦、春节、清明节、劳动节、端午节、中秋节、国庆节都要写明放假日期。请把整年的安排一次提出。"
            : null;
    }
}
