using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Microsoft.EntityFrameworkCore;
using WageSupervision.Web.Features.Attendance.Reading;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Shell;
using WageSupervision.Web.Shell.Errors;
using WageSupervision.Web.Shell.Messaging;
using WageSupervision.Web.Shell.Security;

namespace WageSupervision.Web.Features.Attendance;

/// <summary>认列 of an attendance sheet: says what headers, marks and bare numbers mean. It is remembered, and the sheet is read again at once.</summary>
/// <param name="AttendanceId">The filing.</param>
/// <param name="Answers">What was chosen.</param>
[CommandName("NameAttendance", "认列（考勤表）")]
[AllowedTo(Role.EnterpriseFiler)]
public sealed record NameAttendance(Guid AttendanceId, IReadOnlyList<NamedAttendance> Answers) : ICommand<Unit>, IConcerns
{
    /// <inheritdoc/>
    public string Subject => AttendanceId.ToString();
}

/// <summary>One answer.</summary>
public sealed class NamedAttendance
{
    /// <summary>What is asked about, as <see cref="AttendanceMapping"/> keeps it.</summary>
    public string? Key { get; set; }

    /// <summary>A field, a meaning, a unit or <c>ignored</c>; empty where it stays open.</summary>
    public string? TakenAs { get; set; }
}

/// <summary>Shape of <see cref="NameAttendance"/>.</summary>
public sealed class NameAttendanceValidator : AbstractValidator<NameAttendance>
{
    /// <summary>Sets the checks.</summary>
    public NameAttendanceValidator() => RuleForEach(r => r.Answers).ChildRules(answer => answer.RuleFor(a => a.TakenAs)
        .Must((one, word) => AttendanceMapping.Allows(one.Key, word)).When(a => !string.IsNullOrEmpty(a.TakenAs)).WithMessage("请从列出的项目中选择。"));
}

/// <summary>Remembers, and reads the sheet again.</summary>
public sealed class NameAttendanceHandler(AppDbContext database, ICurrentUser user, AttendanceKind attendance, PortalClock clock)
    : IRequestHandler<NameAttendance, Unit>
{
    /// <inheritdoc/>
    public async Task<Unit> Handle(NameAttendance request, CancellationToken cancellationToken)
    {
        var filing = await attendance.One(user.EnterpriseId, request.AttendanceId).SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException();
        filing.EnsureColumnsOpen();
        var reading = await attendance.ReadAsync(filing, cancellationToken);
        var asked = AskedOf(reading).ToDictionary(one => one.Key, one => one.Shown, StringComparer.Ordinal);
        List<NamedAttendance> answers = [.. request.Answers.Where(answer => answer.Key is not null && asked.ContainsKey(answer.Key)).DistinctBy(answer =>
            answer.Key)];
        EnsureReadable(request, reading, answers);
        var remembered = await database.AttendanceMappings.Where(m => m.EnterpriseId == filing.EnterpriseId).ToDictionaryAsync(m => m.Key, cancellationToken);
        foreach (var answer in answers)
        {
            var row = remembered.GetValueOrDefault(answer.Key!);
            var word = answer.TakenAs ?? "";
            if (row is not null && word.Length == 0)
            {
                database.AttendanceMappings.Remove(row);
            }
            else if (row is not null && row.TakenAs != word)
            {
                (row.TakenAs, row.ChangedAt, row.ChangedBy) = (word, clock.Now, user.Id);
            }
            else if (row is null && word.Length > 0 && word != asked[answer.Key!])
            {
                // What the portal takes by itself needs no remembering.
                database.AttendanceMappings.Add(new AttendanceMappingRow
                {
                    EnterpriseId = filing.EnterpriseId,
                    Key = answer.Key!,
                    TakenAs = word,
                    ChangedAt = clock.Now,
                    ChangedBy = user.Id,
                });
            }
        }

        await database.SaveChangesAsync(cancellationToken);

        // What was kept from the last reading gives way to what is remembered now.
        filing.ColumnMapping = null;
        await attendance.CheckAsync(filing, cancellationToken);
        return Unit.Value;
    }

    /// <summary>What may be said of a sheet: its marks that nobody knows and those already said, then its columns; with what each is taken for now.</summary>
    public static IReadOnlyList<(string Key, string Label, string Hint, string Shown)> AskedOf(AttendanceReading reading)
    {
        ArgumentNullException.ThrowIfNull(reading);
        return
        [
            .. reading.Questions.Select(question => question.IsOfNumbers
                ? (AttendanceMapping.NumbersKey, "每日格里的数字", $"共 {question.Count} 格，第一处 {question.Cell}", "")
                : (AttendanceMapping.WordKey(question.Word), $"记号“{question.Word}”", $"共 {question.Count} 格，第一处 {question.Cell}", "")),
            .. reading.Mapping.Said.Where(said => !AttendanceMapping.IsColumn(said.Key)).Select(said => (said.Key,
                said.Key == AttendanceMapping.NumbersKey ? "每日格里的数字" : $"记号“{AttendanceMapping.WordOfKey(said.Key)}”", "以前说过的", said.Value)),
            .. reading.Columns.Where(column => column.Day is null && column.Key.Length > 0).OrderBy(column => column.IsKnown || column.IsAside)
                .Select(column => (AttendanceMapping.ColumnKey(column.Key), $"{column.Place.Letters} 列：{column.Place.Header}", "",
                    reading.Mapping.Said.TryGetValue(AttendanceMapping.ColumnKey(column.Key), out var word) ? word
                        : column.Field is { } field ? AttendanceMapping.WordOf(field) : column.IsAside ? AttendanceMapping.Ignored : "")),
        ];
    }

    /// <summary>A sheet without names, or with two columns for what stands once, would only come back.</summary>
    private static void EnsureReadable(NameAttendance request, AttendanceReading reading, List<NamedAttendance> answers)
    {
        List<ValidationFailure> failures = [];
        Dictionary<AttendanceField, string> taken = [];
        foreach (var column in reading.Columns.Where(column => column.Day is null && column.Key.Length > 0))
        {
            var answer = answers.Find(one => one.Key == AttendanceMapping.ColumnKey(column.Key));
            var field = answer is null ? column.Field : AttendanceMapping.TryReadField(answer.TakenAs, out var said) ? said.Field : null;
            if (field is { } one && !taken.TryAdd(one, column.Place.Header) && !AttendanceFields.IsAdditive(one)
                && one is not (AttendanceField.Arrival or AttendanceField.Departure or AttendanceField.Remark) && answer is not null && column.Field != one)
            {
                failures.Add(new ValidationFailure($"Answers[{IndexOf(request, answer.Key!)}].TakenAs",
                    $"“{taken[one]}”已经是“{AttendanceFields.Label(one)}”，这一项只能有一列。请给“{column.Place.Header}”另选一项，或者选“不需要”。"));
            }
        }

        if (failures.Count == 0 && !taken.ContainsKey(AttendanceField.Name) && reading.Columns.Count > 0)
        {
            failures.Add(new ValidationFailure("Answers", "请指出哪一列是“姓名”：考勤应当记录劳动者的出勤情况（第十二条）。"));
        }

        if (failures.Count > 0)
        {
            throw new ValidationException(failures);
        }
    }

    private static int IndexOf(NameAttendance request, string key) => Math.Max(0, request.Answers.ToList().FindIndex(answer => answer.Key == key));
}
