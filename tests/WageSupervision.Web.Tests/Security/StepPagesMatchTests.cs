using System.Runtime.CompilerServices;
using WageSupervision.Domain.Procedure;
using WageSupervision.Web.Procedures;

namespace WageSupervision.Web.Tests.Security;

/// <summary>Who may open and send the page of a step is whoever may take the step: the matrix and the steps say the same.</summary>
public sealed class StepPagesMatchTests
{
    /// <summary>Every step, by name.</summary>
    public static TheoryData<string> Names() => [.. Steps.All.Select(step => step.Card.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Page_OfAStep_IsOpenToItsRolesAlone(string name)
    {
        var step = Steps.All.Single(candidate => candidate.Card.Name == name);
        var lines = File.ReadAllLines(Beside("authz-matrix.csv")).Select(line => line.Split(',')).ToList();
        var roles = lines[0][4..];

        // Pages that read may be open to more; where the step is taken, the form is sent.
        var rows = lines.Where(cells => (cells[0] + "/").StartsWith(step.Card.Page.TrimStart('/') + "/", StringComparison.Ordinal)
            && cells[1].StartsWith("POST", StringComparison.Ordinal)).ToList();
        if (step.Subject.Name == "RegisterEntry" && rows.Count == 0)
        {
            // A correction is sent by the form of its kind.
            Assert.Equal("entry-correct", name);
            return;
        }

        Assert.NotEmpty(rows);
        Assert.All(rows, cells => Assert.Equal(step.Card.Roles.Select(role => role.ToString()), roles.Where((_, i) => cells[4 + i] == "allowed")));
    }

    [Theory]
    [InlineData(Role.Inspector)]
    [InlineData(Role.EnterpriseFiler)]
    public void StepPage_OneRole_HasItsPolicy(Role role) => Assert.Equal(role.ToString(), new TestPageAttribute(new TestStep(role)).Policy);

    [Theory]
    [InlineData]
    [InlineData(Role.Inspector, Role.Supervisor)]
    public void StepPage_NoPolicyForItsRoles_IsRefused(params Role[] roles)
    {
        var refused = Assert.Throws<InvalidOperationException>(() => new TestPageAttribute(new TestStep(roles)));

        Assert.Contains("test-step", refused.Message, StringComparison.Ordinal);
    }

    private static string Beside(string file, [CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, file);

    private sealed class TestPageAttribute(Step step) : StepPageAttribute(step);

    private sealed class TestStep(params Role[] roles) : Step(new StepCard("test-step", "试")
    {
        Action = "test",
        ActionWords = "试",
        Roles = roles,
        Page = "/Test",
        Law = "第一条",
    })
    {
        public override Type Subject => typeof(object);

        public override Type Records => typeof(object);
    }
}
