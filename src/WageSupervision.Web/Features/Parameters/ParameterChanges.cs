using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Domain.Parameters;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Parameters;

/// <summary>Proposes a change of a parameter table. It holds once another administrator has approved it.</summary>
/// <param name="Table">The table's name.</param>
/// <param name="Put">Whole rows by column.</param>
/// <param name="Remove">Keys of rows to take out.</param>
/// <param name="Reason">Why.</param>
/// <param name="ByForm">Whether the one row was filled in by a form, so that faults stand at its fields.</param>
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
        if (FaultOf(change, known.Set) is { } fault)
        {
            throw new ValidationException([new ValidationFailure("Rows", fault)]);
        }

        var (put, remove) = (JsonSerializer.Serialize(request.Put, Json), JsonSerializer.Serialize(request.Remove, Json));
        if (await database.ParameterChanges.AnyAsync(
            c => c.TableName == change.Table && c.Put == put && c.Remove == remove && !database.ParameterDecisions.Any(d => d.ChangeId == c.ChangeId), cancellationToken))
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

        var keys = set.Rows(table.Name).Select(table.KeyOf).ToHashSet(StringComparer.Ordinal);
        if (change.Remove.FirstOrDefault(key => !keys.Contains(key)) is { } unknown)
        {
            return $"表里没有“{unknown}”这一行，不能删去。";
        }

        if (table == ParameterTables.Divisions && change.Remove.Count > 0)
        {
            return "行政区划代码停用时请填停用月份，不要删去：以前的申报还要用它。";
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

        var years = table == ParameterTables.WorkCalendar ? change.Put.Select(row => int.Parse(row["date"][..4], System.Globalization.CultureInfo.InvariantCulture)).Distinct() : [];
        return years.FirstOrDefault(year => !after.Calendar.IsCovered(year)) is > 0 and var partial
            ? $"{partial} 年的放假安排还不完整：元旦、春节、清明节、劳动节、端午节、中秋节、国庆节都要写明放假日期。请把整年的安排一次提出。"
            : null;
    }
}

/// <summary>Approves or declines a change; the proposer may only withdraw it.</summary>
/// <param name="ChangeId">The change.</param>
/// <param name="Approve">Whether it shall hold.</param>
/// <param name="Comment">Why not, where it is declined.</param>
[AllowedTo(Role.Administrator)]
public sealed record DecideParameterChange(Guid ChangeId, bool Approve, string? Comment) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => ChangeId.ToString();
}

/// <summary>Shape of <see cref="DecideParameterChange"/>.</summary>
public sealed class DecideParameterChangeValidator : AbstractValidator<DecideParameterChange>
{
    /// <summary>Sets the checks.</summary>
    public DecideParameterChangeValidator()
    {
        RuleFor(r => r.Comment).NotEmpty().When(r => !r.Approve).WithMessage("请写明为什么不改。").MaximumLength(500).WithMessage("请控制在 500 字以内。");
    }
}

/// <summary>Decides.</summary>
public sealed class DecideParameterChangeHandler(AppDbContext database, ICurrentUser user, PortalClock clock) : IRequestHandler<DecideParameterChange, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(DecideParameterChange request, CancellationToken cancellationToken)
    {
        var change = await database.ParameterChanges.SingleOrDefaultAsync(c => c.ChangeId == request.ChangeId, cancellationToken) ?? throw new NotFoundException();

        // Decisions one after the other: the number of the next one must not be given twice.
        await database.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('parameter_decision'))", cancellationToken);
        var last = await database.ParameterDecisions.MaxAsync(d => (int?)d.Sequence, cancellationToken) ?? 0;
        var run = await database.RecallRuns.SingleAsync(r => r.ChangeId == change.ChangeId, cancellationToken);
        var decided = await database.ParameterDecisions.AnyAsync(d => d.ChangeId == change.ChangeId, cancellationToken);
        var gate = ParameterGates.ToDecide(change, run, decided, last, user.Id);
        if (request.Approve || decided)
        {
            gate.Enter();
        }

        database.ParameterDecisions.Add(new ParameterDecisionRow
        {
            ChangeId = change.ChangeId,
            Approved = request.Approve,
            Sequence = request.Approve ? last + 1 : null,
            DecidedBy = user.Id,
            DecidedByShown = $"{user.Organisation}　{user.DisplayName}",
            DecidedAt = clock.Now,
            Comment = request.Comment?.Trim() ?? "",
        });
        return Unit.Value;
    }
}

/// <summary>What must hold before a change takes effect.</summary>
public static class ParameterGates
{
    private const string Citation = "平台规则：参数两人复核，先看召回清单";

    /// <summary>The preconditions of approving.</summary>
    /// <param name="change">The change.</param>
    /// <param name="run">The search for results it alters.</param>
    /// <param name="decided">Whether it was decided.</param>
    /// <param name="sequence">How many changes hold by now.</param>
    /// <param name="person">Who would approve.</param>
    public static Gate ToDecide(ParameterChangeRow change, RecallRunRow run, bool decided, int sequence, Guid person)
    {
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(run);
        return new Gate("decide-parameter-change", "同意修改参数",
        [
            new Precondition(!decided, "这项修改还没有决定", "undecided", Citation),
            new Precondition(change.ProposedBy != person, "决定的人不是提出的人", "four-eyes", Citation),
            new Precondition(run.ListedAt is not null, "召回清单已经列完", "recall-listed", Citation),
            new Precondition(run.BaseSequence == sequence, "清单列出以后没有别的参数修改生效", "recall-current", Citation),
        ]);
    }
}
