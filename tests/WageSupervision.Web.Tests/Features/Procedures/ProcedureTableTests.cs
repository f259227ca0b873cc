using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WageSupervision.Domain.Cases;
using WageSupervision.Domain.Procedure;
using WageSupervision.Domain.Publications;
using WageSupervision.Domain.Tests.Procedure.Samples;
using WageSupervision.Domain.Unions;
using WageSupervision.Web.Persistence;
using WageSupervision.Web.Tests.Infrastructure;

namespace WageSupervision.Web.Tests.Features.Procedures;

/// <summary>
/// docs/procedure.md over HTTP. Each state of each table is put into the database; each step's form is sent there, empty, by whoever may take
/// the step. Where the table says 409 the portal answers it and names the provision, whatever the form lacks; where the table allows the step,
/// no gate is in the way. Whoever may not take the step is refused before any of it.
/// </summary>
public sealed class ProcedureTableTests(ProcedureTableTests.Fixture portal) : IClassFixture<ProcedureTableTests.Fixture>
{
    /// <summary>The tables.</summary>
    public static TheoryData<string> Tables() =>
        [.. ProcedureSection.All.Where(section => section.States[0].History.Count > 0).Select(section => section.Title)];

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Post_EveryStepInEveryState_AnswersAsTheTableSays(string title)
    {
        var section = ProcedureSection.All.Single(candidate => candidate.Title == title);
        ConcurrentBag<string> wrong = [];
        var (refused, allowed) = (0, 0);

        // One clock for the whole portal: the states of one day together, and sessions do not outlive the night.
        foreach (var ofDay in section.States.GroupBy(state => state.Today))
        {
            var people = await portal.AtAsync(ofDay.Key);
            var cells = from state in ofDay
                        from steps in section.Steps.Where(HasForm).GroupBy(step => step.Card.Roles[0])
                        select (State: state, Role: steps.Key, Steps: steps.ToList());
            await Parallel.ForEachAsync(cells, new ParallelOptions { MaxDegreeOfParallelism = 4 }, async (cell, _) =>
            {
                var person = people[cell.Role];
                var at = await portal.SeedAsync(cell.State, section.Subject, cell.Role, person.Id);
                foreach (var step in cell.Steps)
                {
                    var missing = cell.State.GateOf(step)!.Preconditions.FirstOrDefault(condition => !condition.Met);
                    var answer = await person.Client.SubmitAsync(StepAddresses.Of(step, at, cell.State), StepAddresses.FieldsOf(step));
                    if (missing is null)
                    {
                        Interlocked.Increment(ref allowed);
                        at = answer.Status == 302 ? await portal.SeedAsync(cell.State, section.Subject, cell.Role, person.Id) : at;
                    }
                    else
                    {
                        Interlocked.Increment(ref refused);
                    }

                    // Outside the office a page that is nobody's business yet is no page: a fine the enterprise never had, a hearing nobody offered.
                    var isHidden = answer.Status == 404 && (IsHidden(cell.State, section.Subject, cell.Role)
                        || (missing is not null && cell.Role is Role.EnterpriseFiler or Role.Worker));
                    if (!isHidden && Fault(answer, missing) is { } fault)
                    {
                        wrong.Add($"{cell.State.Name}：{step.Card.Title} {step.Card.Name} 应当{missing?.Code ?? "可以"}，{fault}");
                    }
                }
            });
        }

        Assert.True(wrong.IsEmpty, $"{wrong.Count} 格不符：\n" + string.Join("\n", wrong.Order(StringComparer.Ordinal)));
        Assert.True(allowed > 0, "no step was ever allowed");
        Assert.True(refused > 0 || section.States.Count == 1, "no step was ever refused");
    }

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task Post_EveryStep_ByWhoeverMayNot_IsRefused(string title)
    {
        var section = ProcedureSection.All.Single(candidate => candidate.Title == title);
        List<string> wrong = [];
        foreach (var step in section.Steps.Where(HasForm))
        {
            // Where it is allowed, nothing but the role stands in the way.
            var state = section.States.FirstOrDefault(candidate => candidate.GateOf(step)!.IsOpen) ?? section.States[0];
            var people = await portal.AtAsync(state.Today);
            var at = await portal.SeedAsync(state, section.Subject, step.Card.Roles[0], people[step.Card.Roles[0]].Id);
            foreach (var (role, person) in people.Where(pair => !step.Card.Roles.Contains(pair.Key)))
            {
                var answer = await person.Client.SubmitAsync(StepAddresses.Of(step, at, state), StepAddresses.FieldsOf(step));
                if (answer.Status is not (403 or 404) && !answer.Header("location").Contains("/Account/Denied", StringComparison.Ordinal))
                {
                    wrong.Add($"{step.Card.Title} {step.Card.Name} {role}：{answer.Status} {answer.Header("location")}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join("\n", wrong));
    }

    [Fact]
    public void Table_StepsWithoutAForm_AreFewAndNamed() => Assert.Equal(
        StepAddresses.WithoutForm.Keys.Order(StringComparer.Ordinal), Steps.All.Where(step => !HasForm(step)).Select(step => step.Card.Name).Order());

    private static bool HasForm(Step step) => !StepAddresses.WithoutForm.ContainsKey(step.Card.Name);

    // Nobody is shown what is not theirs yet: a case before anything of it was served, a demand before it becomes a recommendation.
    private static bool IsHidden(ProcedureSample state, Type subject, Role role) =>
        (subject == typeof(SupervisionCase) && role == Role.EnterpriseFiler && !SupervisionCase.From(state.History).IsKnownToEnterprise)
        || (subject == typeof(SupervisionCase) && role == Role.Worker && SupervisionCase.From(state.History).Paid == 0)
        || (subject == typeof(UnionDemand) && role == Role.Inspector && UnionDemand.From(state.History).Recommendation is null)
        || (subject == typeof(Disclosure) && role == Role.EnterpriseFiler && Disclosure.From(state.History).NoticeService is null);

    private static string? Fault(Answer answer, Precondition? missing)
    {
        var said = $"答 {answer.Status} {answer.Summary.ReplaceLineEndings(" ")}{answer.Header("location")}";
        if (missing is null)
        {
            var gate = answer.Status == 409 && answer.Summary.Contains("还不满足", StringComparison.Ordinal);

            // Taken, or refused for its form; a copy that is opened is shown at once.
            return gate || answer.Status is not (200 or 302 or 400 or 409) ? said : null;
        }

        return answer.Status == 409 && answer.Summary.Contains(missing.Citation, StringComparison.Ordinal)
            && answer.Summary.Contains(missing.Text, StringComparison.Ordinal) ? null : said;
    }

    /// <summary>Somebody signed in.</summary>
    internal sealed record Person(Guid Id, HttpClient Client);

    /// <summary>One portal and one database for all tables.</summary>
    public sealed class Fixture : PortalFixture
    {
        private readonly Dictionary<DateOnly, Dictionary<Role, Person>> signedIn = [];
        private SampleSeeds? seeds;

        /// <summary>Goes to a day, with everybody signed in there.</summary>
        internal async Task<Dictionary<Role, Person>> AtAsync(DateOnly day)
        {
            Host.Time.GoTo(day);
            if (!signedIn.TryGetValue(day, out var people))
            {
                people = signedIn[day] = [];
                await using var database = Host.Database.Open();
                var index = Host.Services.GetRequiredService<FieldProtector>().IndexOf(SampleSeeds.WorkerNumber);
                await database.Users.Where(a => a.UserName == People.Worker).ExecuteUpdateAsync(set => set.SetProperty(a => a.IdentityIndex, index));
                foreach (var (role, name) in People.ByRole)
                {
                    var client = await Host.SignedInAsync(name);
                    await client.TokenAsync();
                    people[Enum.Parse<Role>(role)] = new Person(await database.Users.Where(a => a.UserName == name).Select(a => a.Id).SingleAsync(), client);
                }
            }

            return people;
        }

        /// <summary>Puts a state into the database, for a person to act on.</summary>
        internal Task<Seeded> SeedAsync(ProcedureSample sample, Type subject, Role role, Guid person) => (seeds ??= new SampleSeeds(Host)).SeedAsync(
            sample, subject, person, role is Role.EnterpriseFiler or Role.Worker ? People.WestLakeEnterprise : null);

        /// <inheritdoc/>
        public override async Task DisposeAsync()
        {
            foreach (var person in signedIn.Values.SelectMany(people => people.Values))
            {
                person.Client.Dispose();
            }

            await base.DisposeAsync();
        }
    }
}
